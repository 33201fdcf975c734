package org.zerodistance.foundation.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.foundation.platform.LongId;

/** Where a use case leaves word, in its own transaction, that something must follow. */
@Dependent
public class Outbox {
  /** The topic of the search index: the subject is to be indexed anew, or hidden. */
  public static final String INDEX = "index";

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  Outbox(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Leaves word about one subject, for example {@code put(INDEX, "inquiry", id)}. */
  public void put(String topic, String subject, LongId id) {
    putAll(topic, subject, List.of(id));
  }

  /** Leaves word about many subjects with one statement. */
  public void putAll(String topic, String subject, Collection<? extends LongId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    // Left at the database's time: while a demo or an import tells of the past, the clock stands
    // there, and the word would seem to have waited for years.
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO outbox (topic, subject, subject_id, created_at, available_at)
                  VALUES (:topic, :subject, :id, UTC_TIMESTAMP(6), :now)
                  """);
          for (LongId id : ids) {
            batch
                .bind("topic", topic)
                .bind("subject", subject)
                .bind("id", id.value())
                .bind("now", clock.instant())
                .add();
          }
          batch.execute();
        });
  }
}
