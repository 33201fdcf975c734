package org.zerodistance.newsroom.stories;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.platform.PersonId;

/** All writes to {@code story} and {@code story_number}. */
@Dependent
class Stories {
  /** A story that is due, with the database's time. */
  record DueStory(Story story, Instant now) {}

  /** The type of the subjects of the clocks' jobs. */
  static final String TYPE = "story";

  private static final String IS_DUE =
      """
      state = 'scheduled' AND publish_at <= UTC_TIMESTAMP(6)
        AND (embargo_until IS NULL OR embargo_until <= UTC_TIMESTAMP(6))
        AND (expires_at IS NULL OR expires_at > UTC_TIMESTAMP(6))
      """;

  private static final String IS_OVER = "live = 1 AND expires_at <= UTC_TIMESTAMP(6) ";

  private static final String SELECT =
      """
      SELECT id, number, column_id, follows_id, state, headline, deck, byline, body_html, body_text, revision,
        lead_photo, planned_for, embargo_until, publish_at, expires_at, published_at, expired_at, withdrawn_at,
        withdrawn_note, created_by, version
      FROM story
      """;

  private final Jdbi jdbi;
  private final IndexQueue indexQueue;
  private final JobQueue jobs;
  private final Clock clock;

  @Inject
  Stories(Jdbi jdbi, IndexQueue indexQueue, JobQueue jobs, Clock clock) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
    this.jobs = jobs;
    this.clock = clock;
  }

  StoryId insert(StoryText storyText, Optional<ColumnId> column, PersonId by) {
    return jdbi.withHandle(
        h -> {
          StoryNumber number =
              h.createUpdate("INSERT INTO story_number () VALUES ()")
                  .executeAndReturnGeneratedKeys("number")
                  .mapTo(StoryNumber.class)
                  .one();
          StoryId id =
              h.createUpdate(
                      """
                      INSERT INTO story (number, column_id, state, headline, deck, byline, body_html, body_text, created_by,
                        created_at, changed_at)
                      VALUES (:number, :column, 'draft', :headline, :deck, :byline, '', '', :by, :now, :now)
                      """)
                  .bind("number", number)
                  .bind("column", column.map(ColumnId::value).orElse(null))
                  .bind("headline", storyText.headline())
                  .bind("deck", storyText.deck())
                  .bind("byline", storyText.byline())
                  .bind("by", by)
                  .bind("now", clock.instant())
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(StoryId.class)
                  .one();
          indexQueue.changed(IndexSubject.STORY, id);
          return id;
        });
  }

  Story get(StoryId id) {
    return jdbi.withHandle(
            h ->
                h.createQuery(SELECT + "WHERE id = :id")
                    .bind("id", id)
                    .mapTo(Story.class)
                    .findOne())
        .orElseThrow(() -> new StoryProblem(StoryProblem.Code.STORY_NOT_FOUND, id));
  }

  Optional<StoryId> find(StoryNumber number) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT id FROM story WHERE number = :number")
                .bind("number", number)
                .mapTo(StoryId.class)
                .findOne());
  }

  /**
   * Replaces the value that was read and returns the new version. When the state or a time changes,
   * a failed publication or removal of the story counts no more.
   *
   * @throws StoryProblem {@code STORY_CHANGED_MEANWHILE} when it was changed after it was read
   */
  int write(Story before, Story after) {
    int rows =
        jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE story
                        SET column_id = :columnId, follows_id = :followsId, state = :state, headline = :headline,
                          deck = :deck, byline = :byline, body_html = :bodyHtml, body_text = :bodyText,
                          revision = :revision, lead_photo = :leadPhoto, planned_for = :plannedFor,
                          embargo_until = :embargoUntil, publish_at = :publishAt, expires_at = :expiresAt,
                          published_at = :publishedAt, expired_at = :expiredAt, withdrawn_at = :withdrawnAt, withdrawn_note = :withdrawnNote,
                          changed_at = :now, version = version + 1
                        WHERE id = :id AND version = :read
                        """)
                    .bind("columnId", after.columnId())
                    .bind("followsId", after.followsId())
                    .bind("state", after.state())
                    .bind("headline", after.headline())
                    .bind("deck", after.deck())
                    .bind("byline", after.byline())
                    .bind("bodyHtml", after.bodyHtml())
                    .bind("bodyText", after.bodyText())
                    .bind("revision", after.revision())
                    .bind("leadPhoto", after.leadPhoto())
                    .bind("plannedFor", after.plannedFor())
                    .bind("embargoUntil", after.embargoUntil())
                    .bind("publishAt", after.publishAt())
                    .bind("expiresAt", after.expiresAt())
                    .bind("publishedAt", after.publishedAt())
                    .bind("expiredAt", after.expiredAt())
                    .bind("withdrawnAt", after.withdrawnAt())
                    .bind("withdrawnNote", after.withdrawnNote())
                    .bind("now", clock.instant())
                    .bind("id", before.id())
                    .bind("read", before.version())
                    .execute());
    if (rows != 1) {
      throw new StoryProblem(StoryProblem.Code.STORY_CHANGED_MEANWHILE);
    }
    indexQueue.changed(IndexSubject.STORY, before.id());
    if (before.state() != after.state()
        || !Objects.equals(before.publishAt(), after.publishAt())
        || !before.limits().equals(after.limits())) {
      jobs.dropSetAside(
          new JobSubject(TYPE, before.id().value()), PublishingClock.KIND, ExpiryClock.KIND);
    }
    return before.version() + 1;
  }

  /** The ids of due stories without a job in the queue, the longest due first. */
  List<StoryId> due(String kind, String type, int most) {
    return ids(IS_DUE, "publish_at", kind, type, most);
  }

  /** The ids of public stories whose end has passed, without a job in the queue. */
  List<StoryId> over(String kind, String type, int most) {
    return ids(IS_OVER, "expires_at", kind, type, most);
  }

  private List<StoryId> ids(String which, String order, String kind, String type, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT id FROM story WHERE "
                        + which
                        + " AND "
                        + JobQueue.notQueued(kind, type, "story.id")
                        + "ORDER BY "
                        + order
                        + ", id LIMIT :most")
                .bind("most", most)
                .mapTo(StoryId.class)
                .list());
  }

  /**
   * Locks a story if it is still due; empty also while another node has locked it. The database's
   * time decides, because the clocks of nodes may differ.
   */
  Optional<DueStory> holdDue(StoryId id) {
    return hold(id, IS_DUE);
  }

  /** Locks a story if its end has passed and it is still public. */
  Optional<DueStory> holdOver(StoryId id) {
    return hold(id, IS_OVER);
  }

  private Optional<DueStory> hold(StoryId id, String which) {
    return jdbi.withHandle(
        h -> {
          Optional<Story> held =
              h.createQuery(SELECT + "WHERE id = :id AND " + which + "FOR UPDATE SKIP LOCKED")
                  .bind("id", id)
                  .mapTo(Story.class)
                  .findOne();
          return held.map(
              story ->
                  new DueStory(
                      story, h.createQuery("SELECT UTC_TIMESTAMP(6)").mapTo(Instant.class).one()));
        });
  }
}
