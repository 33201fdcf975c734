package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.sql.InsertIfAbsent;
import org.zerodistance.search.searching.SearchType;

/**
 * All writes to {@code index_rebuild}. A unique key allows one running rebuild of an alias. One
 * node at a time works on it; methods return {@code false} to a node that has lost it.
 */
@Dependent
class RebuildTable {
  /** Longer than a page takes; after this time another node continues the work of a dead one. */
  static final Duration LEASE = Duration.ofSeconds(15);

  private static final String NOTHING_WRITTEN =
      "inquiries_after = 0, stories_after = 0, dossiers_after = 0";

  private static final int LONGEST_REASON = 500;

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  RebuildTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Requests a rebuild; returns the running one if there is one. */
  IndexRebuild ask(String alias, int mapping, RebuildCause cause, Optional<PersonId> by) {
    // Refused by a unique key while one is running.
    jdbi.withHandle(
        h ->
            InsertIfAbsent.execute(
                h.createUpdate(
                        """
                        INSERT INTO index_rebuild (alias, mapping, cause, state, asked_by, asked_at)
                        VALUES (:alias, :mapping, :cause, :state, :by, :now)
                        """)
                    .bind("alias", alias)
                    .bind("mapping", mapping)
                    .bind("cause", cause)
                    .bind("state", RebuildState.ASKED)
                    .bind("by", by.orElse(null))
                    .bind("now", clock.instant())));
    return latest(alias).orElseThrow();
  }

  Optional<IndexRebuild> latest(String alias) {
    return one("alias = :alias ORDER BY id DESC LIMIT 1", alias);
  }

  Optional<IndexRebuild> running(String alias) {
    return one("alias = :alias AND running = 1", alias);
  }

  /** The running rebuild of this version, if it has no job in the queue yet. */
  List<RebuildId> notQueued(String alias, int mapping, String kind, String type) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT id FROM index_rebuild WHERE alias = :alias AND mapping = :mapping AND"
                        + " running = 1 AND "
                        + JobQueue.notQueued(kind, type, "index_rebuild.id"))
                .bind("alias", alias)
                .bind("mapping", mapping)
                .mapTo(RebuildId.class)
                .list());
  }

  /** Rebuilds whose other index is still kept, the latest first. */
  List<IndexRebuild> kept(String alias) {
    return list(
        "alias = :alias AND kept_until IS NOT NULL ORDER BY kept_until DESC, id DESC", alias);
  }

  private Optional<IndexRebuild> one(String where, String alias) {
    return list(where, alias).stream().findFirst();
  }

  private List<IndexRebuild> list(String where, String alias) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT %s FROM index_rebuild WHERE %s".formatted(IndexRebuild.COLUMNS, where))
                .bind("alias", alias)
                .mapTo(IndexRebuild.class)
                .list());
  }

  /** Leases the running rebuild to this node, unless another node has it. */
  Optional<IndexRebuild> take(String alias, int mapping, String node) {
    Instant now = clock.instant();
    int taken =
        jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE index_rebuild
                        SET leased_by = :node, leased_until = :until, resumed_at = :now, resumed_done = done
                        WHERE alias = :alias AND running = 1 AND mapping = :mapping
                          AND (leased_until IS NULL OR leased_until <= :now OR leased_by = :node)
                        """)
                    .bind("node", node)
                    .bind("until", now.plus(LEASE))
                    .bind("now", now)
                    .bind("alias", alias)
                    .bind("mapping", mapping)
                    .execute());
    return taken == 0 ? Optional.empty() : running(alias);
  }

  /** Stores the index's name before the index is created, so that it is never left behind. */
  boolean named(RebuildId id, String node, String index) {
    return move(id, node, "index_name = :index", u -> u.bind("index", index));
  }

  /** Starts the filling: from now on every node writes to the new index too. */
  boolean filling(RebuildId id, String node, long total) {
    return move(
        id,
        node,
        "state = 'filling', total = :total, done = 0, " + NOTHING_WRITTEN,
        u -> u.bind("total", total));
  }

  boolean written(RebuildId id, String node, SearchType type, long after, int more) {
    String column =
        switch (type) {
          case INQUIRY -> "inquiries_after";
          case STORY -> "stories_after";
          case DOSSIER -> "dossiers_after";
        };
    return move(
        id,
        node,
        "done = done + :more, " + column + " = :after",
        u -> u.bind("more", more).bind("after", after));
  }

  /** Extends this node's lease. */
  boolean stay(RebuildId id, String node) {
    return move(id, node, "state = state", u -> u);
  }

  boolean comparing(RebuildId id, String node) {
    return move(id, node, "state = 'comparing'", u -> u);
  }

  /**
   * Stores the previous index before the alias is switched, so that a return is always possible.
   */
  boolean replacing(RebuildId id, String node, Optional<String> previous) {
    return move(
        id,
        node,
        "previous = COALESCE(previous, :previous)",
        u -> u.bind("previous", previous.orElse(null)));
  }

  boolean switched(RebuildId id, String node, String checksum, long done, Instant keptUntil) {
    return move(
        id,
        node,
        """
        state = 'switched', ended_at = :now, checksum = :checksum, done = :done, total = :done,
        kept_until = CASE WHEN previous IS NULL THEN NULL ELSE :kept END
        """,
        u -> u.bind("checksum", checksum).bind("done", done).bind("kept", keptUntil));
  }

  /** Starts again after the new index disappeared: it is created and filled once more. */
  boolean startOver(RebuildId id, String node) {
    return move(
        id,
        node,
        "state = 'asked', index_name = NULL, done = 0, resumed_done = 0, " + NOTHING_WRITTEN,
        u -> u);
  }

  boolean fail(RebuildId id, String node, String reason) {
    return move(
        id,
        node,
        "state = 'failed', ended_at = :now, failure = :reason",
        u -> u.bind("reason", reason.substring(0, Math.min(LONGEST_REASON, reason.length()))));
  }

  private boolean move(
      RebuildId id, String node, String change, java.util.function.UnaryOperator<Update> values) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        h -> {
          Update update =
              h.createUpdate(
                      """
                      UPDATE index_rebuild SET leased_until = :until, %s
                      WHERE id = :id AND running = 1 AND leased_by = :node
                      """
                          .formatted(change))
                  .bind("until", now.plus(LEASE))
                  .bind("id", id)
                  .bind("node", node);
          if (change.contains(":now")) {
            update.bind("now", now);
          }
          return values.apply(update).execute() == 1;
        });
  }

  /** Records the return to the previous index; the newer one is kept instead. */
  boolean undone(RebuildId id) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        "UPDATE index_rebuild SET state = 'undone' WHERE id = :id AND state ="
                            + " 'switched' AND kept_until IS NOT NULL")
                    .bind("id", id)
                    .execute())
        == 1;
  }

  /** Records that the other index is no longer kept. */
  void forgotten(RebuildId id) {
    jdbi.useHandle(
        h ->
            h.createUpdate("UPDATE index_rebuild SET kept_until = NULL WHERE id = :id")
                .bind("id", id)
                .execute());
  }
}
