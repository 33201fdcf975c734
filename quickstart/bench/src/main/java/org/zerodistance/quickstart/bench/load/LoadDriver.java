package org.zerodistance.quickstart.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Sends requests to a target and measures. One measurement at a time. */
public final class LoadDriver {
  private static final long LONGEST_MICROS = 120_000_000;
  private static final int DIGITS = 3;

  private final ProcessCosts costs;

  /**
   * @param costs the servers whose processor time is reported per request
   */
  public LoadDriver(ProcessCosts costs) {
    this.costs = costs;
  }

  /** The state shared by all workers of one measurement. */
  private static final class Shared {
    final Recorder micros = new Recorder(LONGEST_MICROS, DIGITS);
    final AtomicLong next = new AtomicLong();
    final AtomicLong errors = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();
    final long begin = System.nanoTime();

    void record(long since, boolean good) {
      if (!good) {
        errors.incrementAndGet();
      }
      long micro = (System.nanoTime() - since) / 1_000;
      micros.recordValue(Math.min(LONGEST_MICROS, Math.max(1, micro)));
    }
  }

  /**
   * Sends requests at a constant rate, without waiting for earlier responses. Each latency counts
   * from the intended time of sending, so that requests queued behind a stall of the server are
   * included.
   *
   * @param connections the maximum number of open connections; further requests wait, and their
   *     waiting counts
   */
  public LoadFigures atRate(LoadTarget target, double rate, Duration time, int connections) {
    long total = Math.max(1, Math.round(rate * time.toNanos() / 1e9));
    double gap = 1e9 / rate;
    return measure(
        connections,
        (shared, wire) -> {
          for (long i = shared.next.getAndIncrement();
              i < total;
              i = shared.next.getAndIncrement()) {
            long due = shared.begin + (long) (i * gap);
            awaitTime(due);
            ask(target, i, wire, shared, due);
          }
        },
        target);
  }

  /** Sends as many requests as possible with this number of clients, each one after the other. */
  public LoadFigures flatOut(LoadTarget target, int clients, Duration time) {
    return measure(
        clients,
        (shared, wire) -> {
          long end = shared.begin + time.toNanos();
          for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            ask(target, shared.next.getAndIncrement(), wire, shared, now);
          }
        },
        target);
  }

  /** The work of one worker. */
  @FunctionalInterface
  private interface Work {
    void run(Shared shared, PersistentConnection wire);
  }

  private LoadFigures measure(int workers, Work work, LoadTarget target) {
    Map<String, Double> before = costs.seconds();
    Shared shared = new Shared();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      Thread thread =
          new Thread(
              () -> {
                try (PersistentConnection wire =
                    new PersistentConnection(target.host(), target.port())) {
                  work.run(shared, wire);
                  shared.bytes.addAndGet(wire.bytes());
                } catch (IOException e) {
                  shared.errors.incrementAndGet();
                }
              },
              "bench-" + target.name() + "-" + i);
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      join(thread);
    }
    double seconds = (System.nanoTime() - shared.begin) / 1e9;
    Histogram micros = shared.micros.getIntervalHistogram();
    return LoadFigures.of(
        micros, shared.errors.get(), seconds, shared.bytes.get(), costs.since(before));
  }

  private static void ask(
      LoadTarget target, long number, PersistentConnection wire, Shared shared, long since) {
    boolean good = false;
    try {
      good = wire.exchange(target.requests().apply(number)) == target.expected();
    } catch (IOException | RuntimeException e) {
      // Counted as an error below; the next request opens a new connection.
      good = false;
    }
    shared.record(since, good);
  }

  private static void awaitTime(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    }
  }
}
