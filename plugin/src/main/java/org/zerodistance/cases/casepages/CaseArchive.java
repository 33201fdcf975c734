package org.zerodistance.cases.casepages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.sql.MonthsWithRows;
import org.zerodistance.foundation.sql.PublicAddress;

/** The addresses of all listed inquiries, by the month (in UTC) of their submission. */
@Dependent
public class CaseArchive {
  private final Jdbi jdbi;

  @Inject
  CaseArchive(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The months with listed inquiries, the earliest first. */
  public List<YearMonth> months() {
    return jdbi.withHandle(
        h ->
            MonthsWithRows.months(
                from ->
                    h.createQuery(
                            """
                            SELECT i.submitted_at FROM inquiry i WHERE %s AND i.submitted_at >= :from
                            ORDER BY i.submitted_at LIMIT 1
                            """
                                .formatted(VisibilityPolicy.LISTED))
                        .bind("from", from)
                        .mapTo(Instant.class)
                        .findOne()));
  }

  /** The newest of a month's inquiries, up to a number. */
  public List<PublicAddress> of(YearMonth month, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT CONCAT('/inquiries/', i.number) AS path,
                      GREATEST(i.submitted_at, COALESCE(i.admitted_at, i.submitted_at),
                        COALESCE(i.last_replied_at, i.submitted_at)) AS changed_at
                    FROM inquiry i
                    WHERE %s AND i.submitted_at >= :from AND i.submitted_at < :to
                    ORDER BY i.submitted_at DESC, i.id DESC LIMIT :most
                    """
                        .formatted(VisibilityPolicy.LISTED))
                .bind("from", MonthsWithRows.begin(month))
                .bind("to", MonthsWithRows.begin(month.plusMonths(1)))
                .bind("most", most)
                .mapTo(PublicAddress.class)
                .list());
  }
}
