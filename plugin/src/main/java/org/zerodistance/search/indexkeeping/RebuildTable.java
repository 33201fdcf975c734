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
 * Table {@code index_rebuild}. At most one rebuild of an alias runs, which a unique key sees to; it
 * is in the hands of one node at a time, and a node that has lost it is told so by {@code false}.
 */
@Dependent
class RebuildTable {
  /** A page takes less; a node that dies is followed by another after this time. */
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

  /** Asks for a rebuild; the one that runs when there is one. */
  IndexRebuild ask(String alias, int mapping, RebuildCause cause, Optional<PersonId> by) {
    // Not when one runs: a unique key holds that one.
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

  /** The running rebuild of this make, if it is no job of the queue yet. */
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

  /** Those whose other index is still kept, the latest first. */
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

  /** Takes the running rebuild into the hands of this node, if it is in nobody else's. */
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

  /** Has the index's name before the index is made, so that it is not forgotten. */
  boolean named(RebuildId id, String node, String index) {
    return move(id, node, "index_name = :index", u -> u.bind("index", index));
  }

  /** From now on every node writes to the new index too. */
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

  /** Keeps it in this node's hands. */
  boolean stay(RebuildId id, String node) {
    return move(id, node, "state = state", u -> u);
  }

  boolean comparing(RebuildId id, String node) {
    return move(id, node, "state = 'comparing'", u -> u);
  }

  /** Written down before the alias is moved, so that the way back is known whatever happens. */
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

  /** The new index has vanished: it is made and filled once more. */
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

  /** Searches go back to the index before; the newer one is kept in its place. */
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

  /** The other index is not kept any longer. */
  void forgotten(RebuildId id) {
    jdbi.useHandle(
        h ->
            h.createUpdate("UPDATE index_rebuild SET kept_until = NULL WHERE id = :id")
                .bind("id", id)
                .execute());
  }
}
