package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Records that somebody looked through a story after moderators had hidden or blacked out something
 * in its cases. The desk marks the story until then.
 */
@Dependent
public class SourceChecking {
  private final Jdbi jdbi;
  private final Stories stories;
  private final StoryLog log;
  private final Clock clock;

  @Inject
  SourceChecking(Jdbi jdbi, Stories stories, StoryLog log, Clock clock) {
    this.jdbi = jdbi;
    this.stories = stories;
    this.log = log;
    this.clock = clock;
  }

  /** By the author or an editor, for all changes so far. */
  @Transactional
  public void checked(StoryId id, Viewer by) {
    Story read = stories.get(id).requireWriter(by);
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO story_source_check (story_id, checked_by, checked_at) VALUES (:story, :by, :now)
                    ON DUPLICATE KEY UPDATE checked_by = VALUES(checked_by), checked_at = VALUES(checked_at)
                    """)
                .bind("story", id)
                .bind("by", by.id())
                .bind("now", clock.instant())
                .execute());
    log.desk(EventType.STORY_SOURCES_CHECKED, read, null, by);
  }
}
