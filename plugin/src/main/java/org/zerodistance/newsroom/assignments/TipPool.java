package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;

/**
 * Reads the pool: all admitted inquiries with a reason to be a tip and without an assignment,
 * newest first. Each reason is found by its own index; only the results are joined and sorted.
 */
@Dependent
public class TipPool {
  /** A crowd of voices on the case {@code i} counts once a moderator has looked at it. */
  private static final String LOOKED_AT =
      """
      NOT EXISTS (
        SELECT 1 FROM moderation_task w
        WHERE w.inquiry_id = i.id AND w.cause = 'crowd' AND w.done_at IS NULL)
      """;

  private static final Map<TipReason, String> CANDIDATES =
      new EnumMap<>(
          Map.of(
              TipReason.FLAGGED,
              "SELECT inquiry_id AS id FROM tip WHERE state = 'open'",
              TipReason.OVERDUE,
              """
              SELECT inquiry_id AS id FROM deadline
              WHERE ended_at IS NULL AND due_at < :now AND paused_at IS NULL
              """,
              TipReason.ME_TOOS,
              "SELECT i.id FROM inquiry i WHERE i.listed = 1 AND i.me_too_count >= :many AND "
                  + LOOKED_AT,
              TipReason.NEWSROOM_ONLY,
              "SELECT id FROM inquiry WHERE visibility = 'newsroom_only' AND moderation ="
                  + " 'admitted'",
              TipReason.PROPOSED,
              """
              SELECT ai.inquiry_id AS id FROM assignment a
              JOIN assignment_inquiry ai ON ai.assignment_id = a.id WHERE a.state = 'proposed'
              """));

  private static final String JOINS =
      """
       p JOIN inquiry i ON i.id = p.id
      LEFT JOIN tip t ON t.inquiry_id = i.id
      LEFT JOIN assignment_inquiry ai ON ai.open_marker = i.id
      LEFT JOIN assignment a ON a.id = ai.assignment_id
      """;

  /** A dismissed or finished tip returns only by a flag or a proposal. */
  private static final String WAITING =
      """
      WHERE i.moderation = 'admitted' AND %s
        AND (a.id IS NULL OR a.state = 'proposed')
        AND (t.state IS NULL OR t.state = 'open' OR a.state = 'proposed')
      """
          .formatted(VisibilityPolicy.WHOLE_NEWSROOM);

  private final Jdbi jdbi;
  private final Clock clock;
  private final TipsConfig config;

  @Inject
  TipPool(Jdbi jdbi, Clock clock, TipsConfig config) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.config = config;
  }

  /** The tips after the cursor. */
  public Page<TipRow> after(TipFilter filter, TimeCursor cursor, int limit, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR, Role.MODERATOR);
    String sql =
        """
        SELECT i.id, i.number, i.title, LEFT(i.body, 200) AS body, i.kind, i.handling, i.visibility, i.place,
          i.submitted_at, i.me_too_count, i.photo_count, b.name AS board_name, b.name_en AS board_name_en,
          tp.path AS topic_path, IF(t.state = 'open', t.reason, NULL) AS tip_reason,
          IF(t.state = 'open', fp.name, NULL) AS flagged_by, IF(t.state = 'open', t.flagged_at, NULL) AS flagged_at,
          (SELECT MIN(d.due_at) FROM deadline d
            WHERE d.inquiry_id = i.id AND d.ended_at IS NULL AND d.paused_at IS NULL AND d.due_at < :now) AS overdue_since,
          a.id AS assignment_id, <title> AS assignment_title, a.due_on AS assignment_due_on,
          a.reason AS released_because, i.me_too_count >= :many AND <looked_at> AS many_me_toos
        """
                .replace("<title>", AssignmentSight.title(by))
                .replace("<looked_at>", LOOKED_AT)
            + from(filter.reason())
            + JOINS
            + """
            LEFT JOIN board b ON b.id = i.board_id
            LEFT JOIN topic tp ON tp.id = i.topic_id
            LEFT JOIN person fp ON fp.id = t.flagged_by
            """
            + WAITING
            + where(filter)
            + """
              AND i.submitted_at <= :at AND (i.submitted_at < :at OR i.id < :id)
            ORDER BY i.submitted_at DESC, i.id DESC
            LIMIT :limit
            """;
    List<TipRow> rows =
        jdbi.withHandle(
            h ->
                bound(h.createQuery(sql), filter, true)
                    .bind("at", cursor.at())
                    .bind("id", cursor.id())
                    .bind("limit", limit + 1)
                    .mapTo(TipRow.class)
                    .list());
    return Page.of(
        rows, limit, row -> new TimeCursor(row.submittedAt(), row.id().value()).toString());
  }

  /** The number of waiting tips. */
  public int size(Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR, Role.MODERATOR);
    return jdbi.withHandle(
        h ->
            bound(
                    h.createQuery("SELECT COUNT(*) " + from(Optional.empty()) + JOINS + WAITING),
                    TipFilter.ALL,
                    false)
                .mapTo(Integer.class)
                .one());
  }

  private static String from(Optional<TipReason> reason) {
    return "FROM ("
        + reason.map(CANDIDATES::get).orElseGet(() -> String.join(" UNION ", CANDIDATES.values()))
        + ")";
  }

  private static String where(TipFilter filter) {
    StringBuilder where = new StringBuilder();
    filter
        .topic()
        .ifPresent(
            topic ->
                where.append(
                    """
                     AND i.topic_id IN (
                      SELECT below.id FROM topic base
                      JOIN topic below ON below.id = base.id OR below.path LIKE CONCAT(base.path, '/%')
                      WHERE base.id = :topic)
                    """));
    filter
        .place()
        .ifPresent(place -> where.append(" AND (i.place LIKE :place OR i.title LIKE :place)"));
    filter.olderThanDays().ifPresent(days -> where.append(" AND i.submitted_at < :before"));
    return where.toString();
  }

  private Query bound(Query query, TipFilter filter, boolean rows) {
    Optional<TipReason> reason = filter.reason();
    if (rows || reason.isEmpty() || reason.get() == TipReason.OVERDUE) {
      query.bind("now", clock.instant());
    }
    if (rows || reason.isEmpty() || reason.get() == TipReason.ME_TOOS) {
      query.bind("many", config.manyMeToos());
    }
    filter.topic().ifPresent(topic -> query.bind("topic", topic));
    filter
        .place()
        .ifPresent(
            place -> query.bind("place", "%" + place.replaceAll("([\\\\%_])", "\\\\$1") + "%"));
    filter
        .olderThanDays()
        .ifPresent(days -> query.bind("before", clock.instant().minus(Duration.ofDays(days))));
    return query;
  }
}
