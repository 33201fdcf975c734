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

/** All writes to {@code index_check}: the results of comparisons, and those that are running. */
@Dependent
class IndexChecks implements RetentionTask {
  /** After this time a comparison without an end is no longer shown as running. */
  private static final Duration LONGEST = Duration.ofHours(2);

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  IndexChecks(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
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
   * Starts a nightly comparison. The caller holds the lease of the nightly job, so earlier nightly
   * ones without an end belong to dead nodes and are removed.
   */
  long beginNightly(String alias, LocalDate night) {
    return jdbi.withHandle(
        h -> {
          h.createUpdate(
                  "DELETE FROM index_check WHERE alias = :alias AND night IS NOT NULL AND ended_at IS"
                      + " NULL")
              .bind("alias", alias)
              .execute();
          // A night's second comparison, which an administrator asked for, counts instead of the
          // first.
          h.createUpdate(
                  "UPDATE index_check SET night = NULL WHERE alias = :alias AND night = :night")
              .bind("alias", alias)
              .bind("night", night)
              .execute();
          return h.createUpdate(
                  """
                  INSERT INTO index_check (alias, night, repairing, started_at)
                  VALUES (:alias, :night, TRUE, :now)
                  """)
              .bind("alias", alias)
              .bind("night", night)
              .bind("now", clock.instant())
              .executeAndReturnGeneratedKeys("id")
              .mapTo(Long.class)
              .one();
        });
  }

  /** Whether a nightly comparison ended after that instant. */
  boolean hasNightlyAfter(String alias, Instant instant) {
    return jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT COUNT(*) FROM index_check
                        WHERE alias = :alias AND night IS NOT NULL AND ended_at > :after
                        """)
                    .bind("alias", alias)
                    .bind("after", instant)
                    .mapTo(Long.class)
                    .one())
        > 0;
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

  /** Removes a failed comparison, which has no result. */
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
