package org.zerodistance.savedsearches;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code saved_match}: what was found for a saved search, each once. */
@Dependent
class Matches {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  Matches(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  void insert(SavedSearchId search, List<News.Row> found) {
    if (found.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT IGNORE INTO saved_match (search_id, type, document_id, found_at)
                  VALUES (:search, :type, :document, :now)
                  """);
          for (News.Row row : found) {
            batch
                .bind("search", search)
                .bind("type", row.type())
                .bind("document", row.documentId())
                .bind("now", clock.instant())
                .add();
          }
          batch.execute();
        });
  }
}
