package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.inquiries.VisibleCases;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Asks an editor before a story is published that rests on cases which the public does not see. An
 * editor confirms once for each such case that the story gives nothing of it away; the log keeps
 * who did.
 */
@Dependent
public class UnlistedCases {
  private static final Pattern ID = Pattern.compile("\\d+");

  private final Jdbi jdbi;
  private final Stories stories;
  private final StorySources storySources;
  private final VisibleCases visibleCases;
  private final StoryLog log;

  @Inject
  UnlistedCases(
      Jdbi jdbi,
      Stories stories,
      StorySources storySources,
      VisibleCases visibleCases,
      StoryLog log) {
    this.jdbi = jdbi;
    this.stories = stories;
    this.storySources = storySources;
    this.visibleCases = visibleCases;
    this.log = log;
  }

  /** The number of cases of the story that the public does not see and no editor has confirmed. */
  public int unconfirmed(StoryId id) {
    Set<InquiryId> asked = unlisted(id);
    if (!asked.isEmpty()) {
      asked.removeAll(confirmed(id));
    }
    return asked.size();
  }

  /** Confirms that the story gives nothing away of those cases that are not public now. */
  @Transactional
  public void confirm(StoryId id, Viewer by) {
    by.require(Role.EDITOR);
    Story read = stories.get(id);
    Set<InquiryId> asked = unlisted(id);
    if (!asked.isEmpty() && !confirmed(id).containsAll(asked)) {
      log.unlistedConfirmed(read, asked, by);
    }
  }

  /**
   * @throws StoryProblem {@code STORY_UNLISTED_CASES} with their number
   */
  void requireConfirmed(StoryId id) {
    int asked = unconfirmed(id);
    if (asked > 0) {
      throw new StoryProblem(StoryProblem.Code.STORY_UNLISTED_CASES, asked);
    }
  }

  private Set<InquiryId> unlisted(StoryId id) {
    Set<InquiryId> cases = new LinkedHashSet<>(storySources.cases(id));
    cases.removeAll(visibleCases.among(cases, VisibilityPolicy.Part.CASE, Viewer.NOBODY));
    return cases;
  }

  private Set<InquiryId> confirmed(StoryId id) {
    Set<InquiryId> confirmed = new LinkedHashSet<>();
    jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT data FROM event
                        WHERE subject = 'story' AND subject_id = :id AND type = 'story_unlisted_confirmed'
                        """)
                    .bind("id", id)
                    .mapTo(String.class)
                    .list())
        .forEach(
            data ->
                ID.matcher(data)
                    .results()
                    .forEach(found -> confirmed.add(new InquiryId(Long.parseLong(found.group())))));
    return confirmed;
  }
}
