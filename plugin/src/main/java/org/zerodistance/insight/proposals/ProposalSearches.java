package org.zerodistance.insight.proposals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.retention.RetentionDelete;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;
import org.zerodistance.foundation.sql.InsertIfAbsent;

/**
 * All writes to {@code dossier_search}, whose row for the day lets one node at a time search for
 * proposals. A search without an end after an hour counts as ended with its node.
 */
@Dependent
class ProposalSearches implements RetentionTask {
  private static final Duration DEAD = Duration.ofHours(1);

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  ProposalSearches(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Takes the day's search, unless another node has it or has done it. */
  boolean begin(LocalDate day) {
    return insert(day) || takeOver(day, "finished_at IS NULL AND started_at < :dead");
  }

  /** Takes the day's search again, unless one is under way. */
  boolean beginAgain(LocalDate day) {
    return insert(day) || takeOver(day, "(finished_at IS NOT NULL OR started_at < :dead)");
  }

  private boolean insert(LocalDate day) {
    return jdbi.withHandle(
        h ->
            InsertIfAbsent.execute(
                h.createUpdate("INSERT INTO dossier_search (day, started_at) VALUES (:day, :now)")
                    .bind("day", day)
                    .bind("now", clock.instant())));
  }

  private boolean takeOver(LocalDate day, String when) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE dossier_search SET started_at = :now, finished_at = NULL, compared = NULL, found = NULL
                        WHERE day = :day AND %s
                        """
                            .formatted(when))
                    .bind("now", clock.instant())
                    .bind("day", day)
                    .bind("dead", clock.instant().minus(DEAD))
                    .execute())
        == 1;
  }

  /** Gives up a failed search, so that the day's search is tried again. */
  void giveUp(LocalDate day) {
    jdbi.useHandle(
        h ->
            h.createUpdate("DELETE FROM dossier_search WHERE day = :day AND finished_at IS NULL")
                .bind("day", day)
                .execute());
  }

  void end(LocalDate day, int compared, int found) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE dossier_search SET finished_at = :now, compared = :compared, found = :found WHERE day = :day
                    """)
                .bind("now", clock.instant())
                .bind("compared", compared)
                .bind("found", found)
                .bind("day", day)
                .execute());
  }

  Optional<LastSearch> last() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT started_at, finished_at, compared, found FROM dossier_search
                    ORDER BY day DESC LIMIT 1
                    """)
                .mapTo(LastSearch.class)
                .findOne());
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.PROPOSAL_SEARCHES;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    return RetentionDelete.execute(
        jdbi,
        """
        DELETE FROM dossier_search WHERE day < :before ORDER BY day LIMIT :most
        """,
        LocalDate.ofInstant(before, ZoneOffset.UTC),
        most);
  }
}
