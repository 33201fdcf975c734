package org.zerodistance.cases.postmoderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;

/** Lists what is hidden or blacked out now, in the cases that the policy shows to the moderator. */
@Dependent
public class WithheldList {
  private final Jdbi jdbi;

  @Inject
  WithheldList(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The latest changes first. */
  public Page<WithheldRow> latest(TimeCursor cursor, int limit, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.EDITOR);
    List<WithheldRow> rows =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT w.id, i.number, COALESCE(n.title, i.title) AS title, w.part, w.part_id, w.hidden_why,
                          w.hidden_at, w.redacted_why, w.redacted_at, p.name AS changed_by_name, w.changed_at
                        FROM withheld_part w
                        JOIN inquiry i ON i.id = w.inquiry_id
                        LEFT JOIN inquiry_original n ON n.inquiry_id = i.id
                        LEFT JOIN person p ON p.id = w.changed_by
                        WHERE (w.hidden_at IS NOT NULL OR w.redacted_at IS NOT NULL) AND %s
                          AND w.changed_at <= :at AND (w.changed_at < :at OR w.id < :id)
                        ORDER BY w.changed_at DESC, w.id DESC LIMIT :limit
                        """
                            .formatted(VisibilityPolicy.newsroom(by)))
                    .bind("at", cursor.at())
                    .bind("id", cursor.id())
                    .bind("limit", limit + 1)
                    .mapTo(WithheldRow.class)
                    .list());
    return Page.of(rows, limit, row -> new TimeCursor(row.changedAt(), row.id()).toString());
  }
}
