package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;

/** Reads a reporter's own assignments. */
@Dependent
public class MyAssignments {
  private final Jdbi jdbi;

  @Inject
  MyAssignments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The open ones, the earliest due first, those without a day last. */
  public List<AssignmentRow> open(Viewer by) {
    by.require(Role.REPORTER);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    AssignmentPages.rows(by)
                        + """
                        WHERE a.reporter_id = :me AND a.state IN ('claimed', 'in_progress', 'filed')
                        ORDER BY a.due_on IS NULL, a.due_on, a.id
                        """)
                .bind("me", by.id())
                .mapTo(AssignmentRow.class)
                .list());
  }

  /**
   * What others last did with the open ones: a hand-over or the way back after filing, until the
   * reporter changes the assignment; the last one first.
   */
  public List<AssignmentNews> news(Viewer by) {
    by.require(Role.REPORTER);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT a.id, e.type, e.note AS reason, p.name AS `by`, e.at
                    FROM assignment a
                    JOIN event e ON e.id = (
                      SELECT x.id FROM event x WHERE x.subject = 'assignment' AND x.subject_id = a.id
                      ORDER BY x.at DESC, x.id DESC LIMIT 1)
                    LEFT JOIN person p ON p.id = e.actor_id
                    WHERE a.reporter_id = :me AND a.state IN ('claimed', 'in_progress', 'filed')
                      AND e.type IN ('assignment_handed_over', 'assignment_started') AND e.actor_id <> :me
                    ORDER BY e.at DESC, e.id DESC
                    """)
                .bind("me", by.id())
                .mapTo(AssignmentNews.class)
                .list());
  }

  /** The number of open ones that are due on the day or were due before it. */
  public int due(LocalDate day, Viewer by) {
    by.require(Role.REPORTER);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT COUNT(*) FROM assignment
                    WHERE reporter_id = :me AND state IN ('claimed', 'in_progress') AND due_on <= :day
                    """)
                .bind("me", by.id())
                .bind("day", day)
                .mapTo(Integer.class)
                .one());
  }

  /** The finished and dropped ones, the last changed first. */
  public Page<AssignmentRow> closed(TimeCursor cursor, int limit, Viewer by) {
    by.require(Role.REPORTER);
    List<AssignmentRow> rows =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        AssignmentPages.rows(by)
                            + """
                            WHERE a.reporter_id = :me AND a.state IN ('done', 'dropped')
                              AND a.changed_at <= :at AND (a.changed_at < :at OR a.id < :id)
                            ORDER BY a.changed_at DESC, a.id DESC
                            LIMIT :limit
                            """)
                    .bind("me", by.id())
                    .bind("at", cursor.at())
                    .bind("id", cursor.id())
                    .bind("limit", limit + 1)
                    .mapTo(AssignmentRow.class)
                    .list());
    return Page.of(
        rows, limit, row -> new TimeCursor(row.changedAt(), row.id().value()).toString());
  }
}
