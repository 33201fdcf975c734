package org.zerodistance.cases.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.city.offices.BoardId;

/** Compares the boards' running counters with the inquiries themselves. */
@Dependent
public class CounterCheck {
  /** A board whose counters differ from its inquiries. */
  public record CounterDifference(
      BoardId boardId, int received, int answered, int countedReceived, int countedAnswered) {}

  private final Jdbi jdbi;

  @Inject
  CounterCheck(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The boards whose counters differ; none if all is well. */
  public List<CounterDifference> differences() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT b.id AS board_id, COALESCE(f.received, 0) AS received, COALESCE(f.answered, 0) AS answered,
                           COALESCE(c.received, 0) AS counted_received, COALESCE(c.answered, 0) AS counted_answered
                    FROM board b
                    LEFT JOIN board_figure f ON f.board_id = b.id
                    LEFT JOIN (SELECT board_id, COUNT(*) AS received, COUNT(reply_minutes) AS answered
                               FROM inquiry WHERE listed = 1 GROUP BY board_id) c ON c.board_id = b.id
                    WHERE COALESCE(f.received, 0) <> COALESCE(c.received, 0)
                       OR COALESCE(f.answered, 0) <> COALESCE(c.answered, 0)
                    ORDER BY b.id
                    """)
                .mapTo(CounterDifference.class)
                .list());
  }
}
