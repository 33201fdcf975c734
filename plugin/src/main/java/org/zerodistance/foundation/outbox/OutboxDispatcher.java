package org.zerodistance.foundation.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.BackgroundJobs;

/**
 * Carries the outbox to its takers. Runs on every node from the opening of the house on; nodes
 * share the work by borrowing rows. Several words about one subject are delivered once. Delivery is
 * at least once.
 */
@ApplicationScoped
public class OutboxDispatcher {
  private static final System.Logger LOG = System.getLogger(OutboxDispatcher.class.getName());
  private static final Duration POLL = Duration.ofMillis(300);
  private static final int BATCH = 200;

  private final OutboxQueue outboxQueue;
  private final Instance<OutboxConsumer> takers;
  private final BackgroundJobs backgroundJobs;
  private BackgroundJobs.Repeated running;

  /** For the container's proxy alone. */
  OutboxDispatcher() {
    this(null, null, null);
  }

  @Inject
  OutboxDispatcher(
      OutboxQueue outboxQueue, Instance<OutboxConsumer> takers, BackgroundJobs backgroundJobs) {
    this.outboxQueue = outboxQueue;
    this.takers = takers;
    this.backgroundJobs = backgroundJobs;
  }

  void start(@Observes ApplicationReady opened) {
    running = backgroundJobs.every(POLL, "carrying the outbox", this::drain);
  }

  @PreDestroy
  void stop() {
    if (running != null) {
      running.stop();
    }
  }

  /**
   * Delivers all that is due, as far as the takers are ready.
   *
   * @return how many rows are done with
   */
  public int drain() {
    int done = 0;
    for (OutboxConsumer taker : takers) {
      boolean more = true;
      while (more && taker.ready()) {
        List<OutboxRow> rows = outboxQueue.borrow(taker.topic(), BATCH);
        int delivered = deliver(taker, rows);
        done += delivered;
        // A failing batch must not be asked again in the same breath.
        more = rows.size() == BATCH && delivered > 0;
      }
    }
    return done;
  }

  private int deliver(OutboxConsumer taker, List<OutboxRow> rows) {
    if (rows.isEmpty()) {
      return 0;
    }
    Map<OutboxSubject, List<OutboxRow>> bySubject =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    OutboxRow::asSubject, LinkedHashMap::new, Collectors.toList()));
    Map<OutboxSubject, String> failed;
    try {
      failed = taker.take(bySubject.keySet());
    } catch (OutboxConsumer.ConsumerUnavailable e) {
      outboxQueue.giveBack(rows);
      return 0;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a batch of the outbox failed", e);
      failed = bySubject.keySet().stream().collect(Collectors.toMap(s -> s, s -> e.toString()));
    }
    return settle(bySubject, failed);
  }

  private int settle(
      Map<OutboxSubject, List<OutboxRow>> bySubject, Map<OutboxSubject, String> failed) {
    List<OutboxRow> done = new ArrayList<>();
    Map<OutboxRow, String> reasons = new LinkedHashMap<>();
    bySubject.forEach(
        (subject, rows) -> {
          String reason = failed.get(subject);
          if (reason == null) {
            done.addAll(rows);
          } else {
            rows.forEach(row -> reasons.put(row, reason));
            tell(subject, rows, reason);
          }
        });
    outboxQueue.delete(done);
    outboxQueue.fail(reasons);
    return done.size();
  }

  private static void tell(OutboxSubject subject, List<OutboxRow> rows, String reason) {
    boolean hopeless =
        rows.stream().anyMatch(row -> row.attempts() + 1 >= OutboxQueue.MOST_ATTEMPTS);
    LOG.log(
        hopeless ? System.Logger.Level.ERROR : System.Logger.Level.WARNING,
        hopeless
            ? "outbox: {0} is set aside, it failed {2} times: {1}"
            : "outbox: {0} failed and comes again: {1}",
        subject,
        reason,
        OutboxQueue.MOST_ATTEMPTS);
  }
}
