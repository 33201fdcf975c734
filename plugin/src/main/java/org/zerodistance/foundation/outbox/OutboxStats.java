package org.zerodistance.foundation.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.monitoring.Metered;
import org.zerodistance.foundation.monitoring.Metrics;

/** What the outbox still holds: what waits, and what was set aside because it went on failing. */
@Dependent
public class OutboxStats implements Metered {
  /**
   * How much there is under a topic.
   *
   * @param waiting words that will be delivered by themselves
   * @param oldest when the oldest of them was left
   * @param setAside words that nobody delivers until somebody says so
   */
  public record OutboxCounts(long waiting, Optional<Instant> oldest, long setAside) {}

  /** One word that was set aside. */
  public record SetAsideRow(
      OutboxRowId id,
      String subject,
      long subjectId,
      int attempts,
      String lastError,
      Instant createdAt,
      Instant setAsideAt) {}

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  OutboxStats(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  public OutboxCounts state(String topic) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT COALESCE(SUM(CASE WHEN set_aside_at IS NULL THEN 1 ELSE 0 END), 0) AS waiting,
                      MIN(CASE WHEN set_aside_at IS NULL THEN created_at END) AS oldest,
                      COALESCE(SUM(CASE WHEN set_aside_at IS NULL THEN 0 ELSE 1 END), 0) AS set_aside
                    FROM outbox WHERE topic = :topic
                    """)
                .bind("topic", topic)
                .mapTo(OutboxCounts.class)
                .one());
  }

  /** What was set aside, the oldest word first. */
  public List<SetAsideRow> setAside(String topic, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT id, subject, subject_id, attempts, COALESCE(last_error, '') AS last_error,
                      created_at, set_aside_at
                    FROM outbox WHERE topic = :topic AND set_aside_at IS NOT NULL
                    ORDER BY set_aside_at, id LIMIT :most
                    """)
                .bind("topic", topic)
                .bind("most", most)
                .mapTo(SetAsideRow.class)
                .list());
  }

  /** Which of these subjects there is still word about, set aside or not. */
  public Set<Long> about(String topic, String subject, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    return jdbi.withHandle(
        h ->
            Set.copyOf(
                h.createQuery(
                        """
                        SELECT DISTINCT subject_id FROM outbox
                        WHERE topic = :topic AND subject = :subject AND subject_id IN (<ids>)
                        """)
                    .bind("topic", topic)
                    .bind("subject", subject)
                    .bindList("ids", List.copyOf(ids))
                    .mapTo(Long.class)
                    .list()));
  }

  @Override
  public void measure(Metrics metrics) {
    OutboxCounts outboxCounts = state(Outbox.INDEX);
    metrics.gauge(
        "outbox_waiting_words", "Changes that the index has not seen yet.", outboxCounts.waiting());
    metrics.gauge(
        "outbox_oldest_seconds",
        "Age of the oldest of them.",
        outboxCounts
            .oldest()
            .map(at -> Duration.between(at, clock.instant()).toMillis() / 1e3)
            .orElse(0d));
    metrics.gauge(
        "outbox_set_aside_words", "Changes that failed too often.", outboxCounts.setAside());
  }
}
