package org.zerodistance.newsroom.storydesk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.inquiries.VisibleCases;
import org.zerodistance.city.house.Houses;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.stories.NewStory;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.stories.StoryProblem;
import org.zerodistance.newsroom.stories.Writing;

/** Creates a story's first draft from its cases and assignment. */
@Dependent
public class DraftFactory {
  private final DraftSources draftSources;
  private final VisibleCases visibleCases;
  private final Writing writing;
  private final Houses houses;
  private final Clock clock;

  @Inject
  DraftFactory(
      DraftSources draftSources,
      VisibleCases visibleCases,
      Writing writing,
      Houses houses,
      Clock clock) {
    this.draftSources = draftSources;
    this.visibleCases = visibleCases;
    this.writing = writing;
    this.houses = houses;
    this.clock = clock;
  }

  /**
   * Creates the draft with its quotes.
   *
   * @throws StoryProblem {@code STORY_WITHOUT_CASE} when there is no case that a story may use and
   *     that the caller may see
   */
  @Transactional
  public StoryId start(StartStory start, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    Set<InquiryId> ids = new LinkedHashSet<>(start.cases());
    start.assignment().ifPresent(assignment -> ids.addAll(draftSources.casesOf(assignment)));
    List<DraftSources.CaseSource> cases =
        draftSources.cases(visibleCases.among(ids, VisibilityPolicy.Part.WORDS, by));
    if (cases.isEmpty()) {
      throw new StoryProblem(StoryProblem.Code.STORY_WITHOUT_CASE);
    }
    List<InquiryId> known = cases.stream().map(DraftSources.CaseSource::id).toList();
    DraftText draft =
        new DraftText(
            cases,
            draftSources.answers(known),
            start.assignment().map(a -> draftSources.visits(a, by)).orElse(List.of()),
            houses.current(),
            clock.instant());
    return writing.start(
        new NewStory(
            draft.wording(by.name()),
            start.column(),
            known,
            start.assignment().map(List::of).orElse(List.of()),
            draft.quotes()),
        by);
  }
}
