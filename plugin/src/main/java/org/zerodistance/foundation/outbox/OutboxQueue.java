package org.zerodistance.foundation.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLTransactionRollbackException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Lends rows of the outbox to one node at a time. A row that is lent is due again when its lease
 * runs out, so that a node that dies loses nothing; meanwhile no transaction is open and no lock is
 * held.
 */
@Dependent
public class OutboxQueue {
  /** Longer than a taker needs for a batch, short enough that a dead node's rows come soon. */
  static final Duration LEASE = Duration.ofSeconds(20);

  /** So often a subject may fail before it is set aside. */
  static final int MOST_ATTEMPTS = 8;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final int LONGEST_REASON = 500;
  private static final int MOST_DEADLOCKS = 5;

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  OutboxQueue(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Borrows up to {@code most} due rows that no other node is borrowing. A deadlock with another
   * node took back only this transaction's own work, so it is tried again.
   */
  @Transactional
  public List<OutboxRow> borrow(String topic, int most) {
    for (int attempt = 1; ; attempt++) {
      try {
        return borrowOnce(topic, most);
      } catch (UnableToExecuteStatementException e) {
        if (!(e.getCause() instanceof SQLTransactionRollbackException)
            || attempt == MOST_DEADLOCKS) {
          throw e;
        }
      }
    }
  }

  private List<OutboxRow> borrowOnce(String topic, int most) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        h -> {
          lockRowsOnly(h);
          // Looked for without locks first: a locking range read would also lock the gap that new
          // rows are written to.
          List<Long> due =
              h.createQuery(
                      """
                      SELECT id FROM outbox
                      WHERE topic = :topic AND set_aside_at IS NULL AND available_at <= :now
                      ORDER BY available_at, id LIMIT :most
                      """)
                  .bind("topic", topic)
                  .bind("now", now)
                  .bind("most", most)
                  .mapTo(Long.class)
                  .list();
          if (due.isEmpty()) {
            return List.of();
          }
          List<OutboxRow> rows =
              h.createQuery(
                      """
                      SELECT id, subject, subject_id, attempts FROM outbox FORCE INDEX (PRIMARY)
                      WHERE id IN (<ids>) AND available_at <= :now
                      FOR UPDATE SKIP LOCKED
                      """)
                  .bindList("ids", due)
                  .bind("now", now)
                  .mapTo(OutboxRow.class)
                  .list();
          makeAvailable(h, rows, now.plus(LEASE));
          return rows;
        });
  }

  /** Done: the rows go. */
  @Transactional
  public void delete(Collection<OutboxRow> rows) {
    if (!rows.isEmpty()) {
      jdbi.useHandle(
          h -> {
            lockRowsOnly(h);
            PreparedBatch batch = h.prepareBatch("DELETE FROM outbox WHERE id = :id");
            rows.forEach(row -> batch.bind("id", row.id()).add());
            batch.execute();
          });
    }
  }

  /** Given back untouched: due again at once, and nobody is blamed. */
  @Transactional
  public void giveBack(List<OutboxRow> rows) {
    jdbi.useHandle(
        h -> {
          lockRowsOnly(h);
          makeAvailable(h, rows, clock.instant());
        });
  }

  /** Failed for a reason: due again later each time, and set aside after the last. */
  @Transactional
  public void fail(Map<OutboxRow, String> reasons) {
    Instant now = clock.instant();
    jdbi.useHandle(
        h -> {
          lockRowsOnly(h);
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  UPDATE outbox SET attempts = :attempts, last_error = :reason, available_at = :at,
                    set_aside_at = :aside
                  WHERE id = :id
                  """);
          reasons.forEach(
              (row, reason) -> {
                int attempts = row.attempts() + 1;
                batch
                    .bind("id", row.id())
                    .bind("attempts", attempts)
                    .bind("reason", reason.substring(0, Math.min(LONGEST_REASON, reason.length())))
                    .bind("at", now.plus(waitAfter(attempts)))
                    .bindByType("aside", attempts < MOST_ATTEMPTS ? null : now, Instant.class)
                    .add();
              });
          batch.execute();
        });
  }

  static Duration waitAfter(int attempts) {
    Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 20));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /** Row by row: given a list, the database may rather read, and lock, the whole table. */
  private static void makeAvailable(Handle h, List<OutboxRow> rows, Instant at) {
    if (!rows.isEmpty()) {
      PreparedBatch batch = h.prepareBatch("UPDATE outbox SET available_at = :at WHERE id = :id");
      rows.forEach(row -> batch.bind("at", at).bind("id", row.id()).add());
      batch.execute();
    }
  }

  /**
   * For the transaction that begins: no gap between rows is locked, so that whoever writes to the
   * outbox in a long transaction and whoever carries it never wait for each other in a circle.
   */
  private static void lockRowsOnly(Handle h) {
    h.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
  }
}
