package org.zerodistance.foundation.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Puts back to work what was set aside, as if it had never failed. */
@Dependent
public class OutboxRetry {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  OutboxRetry(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** One word; nothing happens when it is not set aside any more. */
  @Transactional
  public void one(OutboxRowId id) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE outbox SET set_aside_at = NULL, attempts = 0, available_at = :now
                    WHERE id = :id AND set_aside_at IS NOT NULL
                    """)
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
  }

  /**
   * All of a topic.
   *
   * @return how many there were
   */
  @Transactional
  public int all(String topic) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE outbox SET set_aside_at = NULL, attempts = 0, available_at = :now
                    WHERE topic = :topic AND set_aside_at IS NOT NULL
                    """)
                .bind("now", clock.instant())
                .bind("topic", topic)
                .execute());
  }
}
