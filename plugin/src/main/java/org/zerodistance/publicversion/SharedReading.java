package org.zerodistance.publicversion;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets all who ask at the same time share one reading. Each is answered by a reading that began
 * after the question, so that nothing which was there before is missed; a crowd costs no more than
 * one reading after the other.
 */
final class SharedReading {
  /** Many times what a reading takes; where it takes longer, nobody waits for somebody else's. */
  private static final long PATIENCE_MILLIS = 100;

  private final LongSupplier source;
  private final ReentrantLock turn = new ReentrantLock();
  private final AtomicLong begun = new AtomicLong();

  /** What the latest reading gave; empty when it failed. Guarded by {@code turn}. */
  private OptionalLong latest = OptionalLong.empty();

  SharedReading(LongSupplier source) {
    this.source = source;
  }

  long read() {
    long begunBefore = begun.get();
    if (!hasTurn()) {
      return source.getAsLong();
    }
    try {
      if (begun.get() == begunBefore || latest.isEmpty()) {
        latest = OptionalLong.empty();
        begun.incrementAndGet();
        latest = OptionalLong.of(source.getAsLong());
      }
      return latest.getAsLong();
    } finally {
      turn.unlock();
    }
  }

  private boolean hasTurn() {
    try {
      return turn.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
