package org.zerodistance.cases.replies;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;

/**
 * Reads an office's desk by cursor. The clocks of the rows are read with {@code deadlines.Clocks}.
 */
@Dependent
public class OfficeDesk {
  /** The number of cases in each tab. */
  public record Counts(int waiting, int dueToday, int overdue, int paused, int answered) {}

  private static final String COLUMNS =
      """
      SELECT i.id, i.number, i.kind, COALESCE(n.title, i.title) AS title, LEFT(COALESCE(n.body, i.body), 160) AS opening,
        i.title AS public_title, LEFT(i.body, 160) AS public_opening,
        b.name AS board_name, b.name_en AS board_name_en, i.visibility, i.handling, i.office_outcome, i.submitted_at,
        i.last_replied_at, i.reply_count, i.photo_count, i.me_too_count, f.saved_at AS draft_saved_at,
      """;
  private static final String NAMES =
      """
      LEFT JOIN inquiry_original n ON n.inquiry_id = i.id
      LEFT JOIN board b ON b.id = i.board_id
      LEFT JOIN reply_draft f ON f.inquiry_id = i.id AND f.office_id = :office
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  OfficeDesk(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * One tab of the desk: open cases by due date, answered ones newest first.
   *
   * @param zone the house's zone, which determines “today”
   */
  public Page<OfficeDeskRow> rows(
      OfficeId office,
      DeskTab tab,
      Optional<TimeCursor> cursor,
      int limit,
      ZoneId zone,
      Viewer by) {
    by.requireOffice(office);
    return tab == DeskTab.ANSWERED
        ? answered(office, cursor.orElse(TimeCursor.NEWEST), limit)
        : open(office, tab, cursor.orElse(new TimeCursor(Instant.EPOCH, 0)), limit, zone);
  }

  private Page<OfficeDeskRow> open(
      OfficeId office, DeskTab tab, TimeCursor cursor, int limit, ZoneId zone) {
    String part =
        switch (tab) {
          case DUE_TODAY -> "AND d.paused_at IS NULL AND d.due_at >= :now AND d.due_at < :tomorrow";
          case OVERDUE -> "AND d.paused_at IS NULL AND d.due_at < :now AND d.due_at < :tomorrow";
          case PAUSED -> "AND d.paused_at IS NOT NULL AND :now < :tomorrow";
          default -> "AND :now < :tomorrow";
        };
    List<OfficeDeskRow> rows =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        COLUMNS
                            + "d.due_at AS sorted_by FROM deadline d JOIN inquiry i ON i.id = d.inquiry_id\n"
                            + NAMES
                            + "WHERE d.office_id = :office AND d.ended_at IS NULL "
                            + part
                            + " AND "
                            + VisibilityPolicy.OFFICE_IN_CHARGE
                            + """
                             AND d.due_at >= :at AND (d.due_at > :at OR i.id > :id)
                            ORDER BY d.due_at, i.id LIMIT :limit
                            """)
                    .bind("office", office)
                    .bind("now", clock.instant())
                    .bind("tomorrow", tomorrow(zone))
                    .bind("at", cursor.at())
                    .bind("id", cursor.id())
                    .bind("limit", limit + 1)
                    .mapTo(OfficeDeskRow.class)
                    .list());
    return Page.of(rows, limit, OfficeDesk::cursor);
  }

  private Page<OfficeDeskRow> answered(OfficeId office, TimeCursor cursor, int limit) {
    List<OfficeDeskRow> rows =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        COLUMNS
                            + "i.last_replied_at AS sorted_by FROM inquiry i\n"
                            + NAMES
                            + """
                            WHERE i.office_id = :office AND i.moderation = 'admitted' AND %s
                              AND i.last_replied_at <= :at AND (i.last_replied_at < :at OR i.id < :id)
                            ORDER BY i.last_replied_at DESC, i.id DESC LIMIT :limit
                            """
                                .formatted(VisibilityPolicy.OFFICE_IN_CHARGE))
                    .bind("office", office)
                    .bind("at", cursor.at())
                    .bind("id", cursor.id())
                    .bind("limit", limit + 1)
                    .mapTo(OfficeDeskRow.class)
                    .list());
    return Page.of(rows, limit, OfficeDesk::cursor);
  }

  /**
   * The counters of the tabs, in one statement from indexes alone. They include the few cases that
   * were hidden from the office later; the lists do not.
   */
  public Counts counts(OfficeId office, ZoneId zone, Viewer by) {
    by.requireOffice(office);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT COUNT(*) AS waiting,
                      COALESCE(SUM(d.paused_at IS NULL AND d.due_at >= :now AND d.due_at < :tomorrow), 0) AS due_today,
                      COALESCE(SUM(d.paused_at IS NULL AND d.due_at < :now), 0) AS overdue,
                      COALESCE(SUM(d.paused_at IS NOT NULL), 0) AS paused,
                      (SELECT COUNT(*) FROM inquiry i WHERE i.office_id = :office AND i.moderation = 'admitted'
                        AND i.last_replied_at IS NOT NULL) AS answered
                    FROM deadline d WHERE d.office_id = :office AND d.ended_at IS NULL
                    """)
                .bind("office", office)
                .bind("now", clock.instant())
                .bind("tomorrow", tomorrow(zone))
                .mapTo(Counts.class)
                .one());
  }

  private Instant tomorrow(ZoneId zone) {
    return HouseZone.start(LocalDate.ofInstant(clock.instant(), zone).plusDays(1), zone);
  }

  private static String cursor(OfficeDeskRow row) {
    return new TimeCursor(row.sortedBy(), row.id().value()).toString();
  }
}
