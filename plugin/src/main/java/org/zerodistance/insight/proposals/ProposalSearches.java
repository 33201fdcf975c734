package org.zerodistance.insight.proposals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.retention.RetentionDelete;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/** All writes to {@code dossier_search}: the result of each day's search for proposals. */
@Dependent
class ProposalSearches implements RetentionTask {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  ProposalSearches(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Records a finished search; an earlier one of the same day is replaced. */
  void record(LocalDate day, Instant begun, int compared, int found) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO dossier_search (day, started_at, finished_at, compared, found)
                    VALUES (:day, :begun, :now, :compared, :found)
                    ON DUPLICATE KEY UPDATE started_at = :begun, finished_at = :now, compared = :compared,
                      found = :found
                    """)
                .bind("day", day)
                .bind("begun", begun)
                .bind("now", clock.instant())
                .bind("compared", compared)
                .bind("found", found)
                .execute());
  }

  /** The latest finished search; the previous release stored unfinished ones too. */
  Optional<LastSearch> last() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT started_at, finished_at, compared, found FROM dossier_search
                    WHERE finished_at IS NOT NULL ORDER BY day DESC LIMIT 1
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
