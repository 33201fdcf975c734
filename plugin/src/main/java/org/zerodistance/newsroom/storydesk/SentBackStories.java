package org.zerodistance.newsroom.storydesk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/** Reads the drafts that came back to their author and were not sent in again. */
@Dependent
public class SentBackStories {
  private static final int MOST = 50;

  private static final String FROM =
      """
       FROM story s
      JOIN event e ON e.id = (
        SELECT x.id FROM event x
        WHERE x.subject = 'story' AND x.subject_id = s.id AND x.type IN ('story_sent_back', 'story_sent_for_review')
        ORDER BY x.at DESC, x.id DESC LIMIT 1)
      LEFT JOIN person p ON p.id = e.actor_id
      WHERE s.created_by = :me AND s.state = 'draft' AND e.type = 'story_sent_back'
      """;

  private final Jdbi jdbi;

  @Inject
  SentBackStories(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those of this author, the last one first. */
  public List<SentBackStory> of(Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT s.id, s.headline, COALESCE(e.note, '') AS reason, p.name AS editor, e.at"
                        + FROM
                        + "ORDER BY e.at DESC, e.id DESC LIMIT :most")
                .bind("me", by.id())
                .bind("most", MOST)
                .mapTo(SentBackStory.class)
                .list());
  }

  /** Their number. */
  public int count(Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT COUNT(*)" + FROM).bind("me", by.id()).mapTo(Integer.class).one());
  }
}
