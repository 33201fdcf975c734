package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
