package org.zerodistance.search.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.foundation.retention.RetentionDelete;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.foundation.retention.RetentionTask;

/** All writes to {@code saved_match}: the matches of saved searches, each once. */
@Dependent
class SavedMatches implements RetentionTask {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  SavedMatches(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Stores new matches; ignored for a search that was deleted meanwhile. */
  void insert(SavedSearchId search, List<MatchQueue.MatchQueueRow> found) {
    if (found.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO saved_match (search_id, type, document_id, found_at)
                  SELECT s.id, :type, :document, :now FROM saved_search s WHERE s.id = :search
                  ON DUPLICATE KEY UPDATE saved_match.id = saved_match.id
                  """);
          for (MatchQueue.MatchQueueRow matchQueueRow : found) {
            batch
                .bind("search", search)
                .bind("type", matchQueueRow.type())
                .bind("document", matchQueueRow.documentId())
                .bind("now", clock.instant())
                .add();
          }
          batch.execute();
        });
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.SAVED_MATCHES;
  }

  @Override
  public int deleteBefore(Instant before, int most) {
    return RetentionDelete.execute(
        jdbi,
        """
        DELETE FROM saved_match WHERE found_at < :before ORDER BY found_at LIMIT :most
        """,
        before,
        most);
  }
}
