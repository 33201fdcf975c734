package org.zerodistance.foundation.jobs;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Leases and changes rows of a table of jobs with the columns {@code id}, {@code available_at} and
 * {@code leased_by}, so that nodes neither wait for each other nor for long transactions that add
 * rows. Due rows are looked for without locks and then locked alone, by their primary key and at
 * read committed, because a locked gap could deadlock with a transaction that inserts into it. Each
 * method must be the whole of its transaction, which it repeats after a deadlock.
 */
public final class LeasedRows {
  private final Jdbi jdbi;
  private final String table;
  private final String waiting;
  private final Map<String, ?> values;

  /**
   * Describes the rows of one kind.
   *
   * @param waiting an SQL condition of the rows that may be leased
   * @param values the values of the parameters of that condition
   */
  public LeasedRows(Jdbi jdbi, String table, String waiting, Map<String, ?> values) {
    this.jdbi = jdbi;
    this.table = table;
    this.waiting = waiting;
    this.values = values;
  }

  /**
   * Leases due rows that no other node holds, the longest due first.
   *
   * @param take the statement that sets {@code available_at} and {@code leased_by} of one row
   * @return the ids of the leased rows
   */
  public List<Long> lease(String take, int most, String node, Instant now, Instant until) {
    return Deadlocks.retried(() -> leaseOnce(take, most, node, now, until));
  }

  private List<Long> leaseOnce(String take, int most, String node, Instant now, Instant until) {
    return jdbi.withHandle(
        h -> {
          lockRowsOnly(h);
          List<Long> due =
              h.createQuery(
                      """
                      SELECT id FROM %s WHERE %s AND available_at <= :now
                      ORDER BY available_at, id LIMIT :most
                      """
                          .formatted(table, waiting))
                  .bindMap(values)
                  .bind("now", now)
                  .bind("most", most)
                  .mapTo(Long.class)
                  .list();
          if (due.isEmpty()) {
            return List.of();
          }
          Set<Long> free =
              Set.copyOf(
                  h.createQuery(
                          """
                          SELECT id FROM %s FORCE INDEX (PRIMARY)
                          WHERE id IN (<ids>) AND %s AND available_at <= :now
                          FOR UPDATE SKIP LOCKED
                          """
                              .formatted(table, waiting))
                      .bindList("ids", due)
                      .bindMap(values)
                      .bind("now", now)
                      .mapTo(Long.class)
                      .list());
          List<Long> leased = due.stream().filter(free::contains).toList();
          if (!leased.isEmpty()) {
            PreparedBatch batch = h.prepareBatch(take);
            leased.forEach(
                id -> batch.bind("until", until).bind("node", node).bind("id", id).add());
            batch.execute();
          }
          return leased;
        });
  }

  /**
   * Changes rows that the node still holds, one by one: with a list, the database might read, and
   * lock, the whole table instead.
   *
   * @param change the statement up to its condition
   * @param binding binds the values of one row
   * @return the ids of the changed rows
   */
  public Set<Long> change(
      String change, Collection<Long> ids, String node, BiConsumer<PreparedBatch, Long> binding) {
    return ids.isEmpty()
        ? Set.of()
        : Deadlocks.retried(() -> changeOnce(change, List.copyOf(ids), node, binding));
  }

  private Set<Long> changeOnce(
      String change, List<Long> ids, String node, BiConsumer<PreparedBatch, Long> binding) {
    return jdbi.withHandle(
        h -> {
          lockRowsOnly(h);
          PreparedBatch batch =
              h.prepareBatch(
                  "%s WHERE id = :id AND leased_by = :node AND %s".formatted(change, waiting));
          for (Long id : ids) {
            binding.accept(batch, id);
            batch.bindMap(values).bind("id", id).bind("node", node).add();
          }
          int[] counts = batch.execute();
          Set<Long> changed = new LinkedHashSet<>();
          for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
              changed.add(ids.get(i));
            }
          }
          return changed;
        });
  }

  /**
   * Sets the isolation of the transaction that begins so that no gap between rows is locked;
   * otherwise a long transaction that adds jobs and a node that works on them could deadlock.
   */
  private static void lockRowsOnly(Handle h) {
    h.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
  }
}
