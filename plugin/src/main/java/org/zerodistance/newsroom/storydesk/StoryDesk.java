package org.zerodistance.newsroom.storydesk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.stories.Publication;

/** Reads the desk's lists of stories; for reporters and editors. */
@Dependent
public class StoryDesk {
  /** The maximum of unpublished stories in the list; those changed longest ago are left out. */
  private static final int MOST_OPEN = 300;

  /** Whether a published correction has no second reader yet, which its column requires. */
  private static final String UNREAD =
      """
      s.state = 'corrected' AND EXISTS (
        SELECT 1 FROM story_revision v
        WHERE v.story_id = s.id AND v.revision = s.revision AND v.decision IS NULL)
      """;

  /**
   * Whether the end of a scheduled story came before its publication: no node ran at its time, or
   * its publication failed. The clock does not publish it any more.
   */
  static final String MISSED = "s.state = 'scheduled' AND s.expires_at <= UTC_TIMESTAMP(6)";

  /**
   * Whether moderators hid or blacked out something in the story's cases, or showed it again, after
   * the story was begun and since somebody checked the story.
   */
  static final String SOURCES_CHANGED =
      """
      EXISTS (
        SELECT 1 FROM story_inquiry l JOIN withheld_part w ON w.inquiry_id = l.inquiry_id
        WHERE l.story_id = s.id AND w.changed_at > s.created_at AND NOT EXISTS (
          SELECT 1 FROM story_source_check k WHERE k.story_id = s.id AND k.checked_at >= w.changed_at))
      """;

  private static final String SELECT =
      """
      SELECT s.id, s.number, s.state, s.headline, s.column_id, c.name AS column_name, c.name_en AS column_name_en,
        s.created_by AS author_id, p.name AS author_name, s.revision, s.planned_for, s.embargo_until, s.publish_at,
        s.expires_at, s.published_at, s.expired_at, s.changed_at,
        (SELECT COUNT(*) FROM story_comment k WHERE k.story_id = s.id AND k.resolved_at IS NULL) AS open_comments,
        (SELECT COUNT(*) FROM story_inquiry si WHERE si.story_id = s.id) AS cases,
        CASE WHEN %s THEN TRUE ELSE FALSE END AS unread, CASE WHEN %s THEN TRUE ELSE FALSE END AS missed, s.version,
        CASE WHEN %s THEN TRUE ELSE FALSE END AS sources_changed,
        %s AS clock_failed
      FROM story s
      LEFT JOIN story_column c ON c.id = s.column_id
      LEFT JOIN person p ON p.id = s.created_by
      """
          .formatted(UNREAD, MISSED, SOURCES_CHANGED, StoryEditorQueries.CLOCK_FAILED);

  private final Jdbi jdbi;

  @Inject
  StoryDesk(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All unpublished stories, the last changed first. */
  public List<StoryDeskRow> open(Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + """
                        WHERE s.state IN ('draft', 'in_review', 'approved', 'scheduled')
                        ORDER BY s.changed_at DESC, s.id DESC LIMIT :limit
                        """)
                .bind("limit", MOST_OPEN)
                .mapTo(StoryDeskRow.class)
                .list());
  }

  /** The number of stories that wait for review. */
  public int inReview(Viewer by) {
    by.require(Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT COUNT(*) FROM story WHERE state = 'in_review'")
                .mapTo(Integer.class)
                .one());
  }

  /** The published stories, newest first. */
  public Page<StoryDeskRow> published(TimeCursor cursor, int limit, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    List<StoryDeskRow> rows =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        SELECT
                            + """
                            WHERE s.live = 1 AND s.published_at <= :at AND (s.published_at < :at OR s.id < :id)
                            ORDER BY s.published_at DESC, s.id DESC LIMIT :limit
                            """)
                    .bind("at", cursor.at())
                    .bind("id", cursor.id())
                    .bind("limit", limit + 1)
                    .mapTo(StoryDeskRow.class)
                    .list());
    return Page.of(
        rows, limit, row -> new TimeCursor(row.publishedAt(), row.id().value()).toString());
  }

  /** The stories whose sources were hidden or blacked out since they were checked. */
  public List<StoryDeskRow> withChangedSources(Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + """
                        WHERE s.state <> 'withdrawn' AND s.id IN (
                          SELECT u.story_id FROM withheld_part v JOIN story_inquiry u ON u.inquiry_id = v.inquiry_id)
                          AND
                        """
                        + SOURCES_CHANGED
                        + "ORDER BY s.id DESC LIMIT :limit")
                .bind("limit", MOST_OPEN)
                .mapTo(StoryDeskRow.class)
                .list());
  }

  /** The stories with a correction that waits for its second reader, the newest story first. */
  public List<StoryDeskRow> unread(Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + "WHERE "
                        + UNREAD
                        + "ORDER BY s.published_at DESC, s.id DESC LIMIT :limit")
                .bind("limit", MOST_OPEN)
                .mapTo(StoryDeskRow.class)
                .list());
  }

  /**
   * The public corrections that this person may confirm as their second reader: neither the story
   * nor its newest revision is the person's own.
   */
  public List<StoryDeskRow> toConfirm(Viewer by) {
    by.require(Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + "WHERE "
                        + UNREAD
                        + """
                         AND COALESCE(s.created_by, 0) <> :me AND NOT EXISTS (
                          SELECT 1 FROM story_revision w
                          WHERE w.story_id = s.id AND w.revision = s.revision AND w.saved_by = :me)
                        ORDER BY s.published_at DESC, s.id DESC LIMIT :limit
                        """)
                .bind("me", by.id())
                .bind("limit", MOST_OPEN)
                .mapTo(StoryDeskRow.class)
                .list());
  }

  /** Stories whose end has passed, the last expired first. */
  public List<StoryDeskRow> expired(int limit, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + """
                        WHERE s.expired_at IS NOT NULL AND s.state <> 'withdrawn'
                        ORDER BY s.expired_at DESC, s.id DESC LIMIT :limit
                        """)
                .bind("limit", limit)
                .mapTo(StoryDeskRow.class)
                .list());
  }

  /** The author's own stories in one state, the last changed first. */
  public List<StoryDeskRow> mine(Publication state, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + """
                        WHERE s.created_by = :me AND s.state = :state
                        ORDER BY s.changed_at DESC, s.id DESC LIMIT 50
                        """)
                .bind("me", by.id())
                .bind("state", state)
                .mapTo(StoryDeskRow.class)
                .list());
  }

  /** The stories of the case, in any state. */
  public List<StoryDeskRow> of(InquiryId inquiry, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR, Role.MODERATOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + """
                        WHERE s.id IN (SELECT si.story_id FROM story_inquiry si WHERE si.inquiry_id = :inquiry)
                        ORDER BY s.id DESC
                        """)
                .bind("inquiry", inquiry)
                .mapTo(StoryDeskRow.class)
                .list());
  }

  /** The stories of the assignment, in any state. */
  public List<StoryDeskRow> of(AssignmentId assignment, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + """
                        WHERE s.id IN (SELECT sa.story_id FROM story_assignment sa WHERE sa.assignment_id = :assignment)
                        ORDER BY s.id DESC
                        """)
                .bind("assignment", assignment)
                .mapTo(StoryDeskRow.class)
                .list());
  }

  /** The stories with a day from {@code from} to {@code to}, both included, in the paper's zone. */
  public List<StoryDeskRow> between(LocalDate from, LocalDate to, ZoneId zone, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    Instant begin = HouseZone.start(from, zone);
    Instant end = HouseZone.start(to.plusDays(1), zone);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + """
                        WHERE s.id IN (
                          SELECT id FROM story WHERE planned_for BETWEEN :from AND :to
                            AND state IN ('draft', 'in_review', 'approved')
                          UNION SELECT id FROM story WHERE state = 'scheduled' AND publish_at >= :begin AND publish_at < :end
                          UNION SELECT id FROM story WHERE state IN ('published', 'corrected')
                            AND published_at >= :begin AND published_at < :end)
                        ORDER BY COALESCE(s.published_at, s.publish_at, s.planned_for), s.id
                        """)
                .bind("from", from)
                .bind("to", to)
                .bind("begin", begin)
                .bind("end", end)
                .mapTo(StoryDeskRow.class)
                .list());
  }
}
