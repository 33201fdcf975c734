package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.retention.RetentionDelete;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;
import org.zerodistance.foundation.sql.InsertIfAbsent;

/**
 * All writes to {@code index_check}: one row per comparison, at most one nightly comparison per
 * night.
 */
@Dependent
class IndexChecks implements RetentionTask {
  /** After this time a nightly comparison without an end counts as aborted. */
  private static final Duration LONGEST = Duration.ofHours(2);

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  IndexChecks(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** The database's time, the same for all nodes. */
  Instant databaseTime() {
    return jdbi.withHandle(
        h -> h.createQuery("SELECT UTC_TIMESTAMP(6)").mapTo(Instant.class).one());
  }

  /** Starts a requested comparison. */
  long begin(String alias, boolean repairing) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO index_check (alias, repairing, started_at)
                    VALUES (:alias, :repairing, :now)
                    """)
                .bind("alias", alias)
                .bind("repairing", repairing)
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }

  /**
   * Starts the night's comparison, unless another node has started it; an aborted one is started
   * again.
   */
  Optional<Long> beginNightly(String alias, LocalDate night, Instant now) {
    boolean ours =
        jdbi.withHandle(
            h ->
                InsertIfAbsent.execute(
                        h.createUpdate(
                                """
                                INSERT INTO index_check (alias, night, repairing, started_at)
                                VALUES (:alias, :night, TRUE, :now)
                                """)
                            .bind("alias", alias)
                            .bind("night", night)
                            .bind("now", now))
                    || h.createUpdate(
                                """
                                UPDATE index_check SET started_at = :now
                                WHERE alias = :alias AND night = :night AND ended_at IS NULL AND started_at < :dead
                                """)
                            .bind("now", now)
                            .bind("alias", alias)
                            .bind("night", night)
                            .bind("dead", now.minus(LONGEST))
                            .execute()
                        == 1);
    return ours
        ? jdbi.withHandle(
            h ->
                h.createQuery("SELECT id FROM index_check WHERE alias = :alias AND night = :night")
                    .bind("alias", alias)
                    .bind("night", night)
                    .mapTo(Long.class)
                    .findOne())
        : Optional.empty();
  }

  void end(long id, IndexDiff indexDiff) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE index_check SET ended_at = :now, documents = :documents, indexed = :indexed,
                      missing = :missing, stale = :stale, different = :different, other_form = :otherForm,
                      leaked = :leaked, ahead = :ahead, repaired = :repaired
                    WHERE id = :id
                    """)
                .bind("now", clock.instant())
                .bind("documents", indexDiff.documents())
                .bind("indexed", indexDiff.indexed())
                .bind("missing", indexDiff.count(IndexDiff.DifferenceKind.MISSING))
                .bind("stale", indexDiff.count(IndexDiff.DifferenceKind.STALE))
                .bind("different", indexDiff.count(IndexDiff.DifferenceKind.DIFFERENT))
                .bind("otherForm", indexDiff.count(IndexDiff.DifferenceKind.OTHER_FORM))
                .bind("leaked", indexDiff.count(IndexDiff.DifferenceKind.LEAKED))
                .bind("ahead", indexDiff.count(IndexDiff.DifferenceKind.AHEAD))
                .bind("repaired", indexDiff.repaired())
                .bind("id", id)
                .execute());
  }

  /** Gives up a failed comparison, so that tonight's is tried again. */
  void giveUp(long id) {
    jdbi.useHandle(
        h -> h.createUpdate("DELETE FROM index_check WHERE id = :id").bind("id", id).execute());
  }

  /** Whether one was started recently and has not ended. */
  boolean isRunning(String alias) {
    return jdbi.withHandle(
            h ->
                h.createQuery(
                        "SELECT COUNT(*) FROM index_check WHERE alias = :alias AND ended_at IS NULL"
                            + " AND started_at > :dead")
                    .bind("alias", alias)
                    .bind("dead", clock.instant().minus(LONGEST))
                    .mapTo(Long.class)
                    .one())
        > 0;
  }

  /** The last finished comparison. */
  Optional<IndexCheck> latest(String alias) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT id, repairing, started_at, ended_at, documents, indexed, missing, stale, different, other_form,
                      leaked, ahead, repaired
                    FROM index_check WHERE alias = :alias AND ended_at IS NOT NULL
                    ORDER BY ended_at DESC, id DESC LIMIT 1
                    """)
                .bind("alias", alias)
                .mapTo(IndexCheck.class)
                .findOne());
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.INDEX_CHECKS;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    return RetentionDelete.execute(
        jdbi,
        """
        DELETE FROM index_check WHERE started_at < :before ORDER BY started_at LIMIT :most
        """,
        before,
        most);
  }
}
