package org.zerodistance.foundation.publicversion;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Lets all who ask at the same time share one reading. Each is answered by a reading that began
 * after the question, so that nothing which was there before is missed; a crowd costs no more than
 * one reading after the other.
 */
final class RequestCoalescer {
  /** Many times what a reading takes; where it takes longer, nobody waits for somebody else's. */
  private static final long PATIENCE_MILLIS = 100;

  private final LongSupplier source;

  /** The reading that has begun or is about to; guarded by this. */
  private FutureTask<Long> begun = new FutureTask<>(() -> 0L);

  /** The reading of those who came since; null when nobody did. Guarded by this. */
  private FutureTask<Long> next;

  RequestCoalescer(LongSupplier source) {
    this.source = source;
    begun.run();
  }

  long read() {
    FutureTask<Long> before;
    FutureTask<Long> mine;
    synchronized (this) {
      before = begun;
      if (before.isDone() && next == null) {
        begun = new FutureTask<>(source::getAsLong);
        mine = begun;
      } else {
        if (next == null) {
          next = new FutureTask<>(source::getAsLong);
        }
        mine = next;
      }
    }
    try {
      awaitEnd(before);
      begin(mine);
      return mine.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return source.getAsLong();
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return source.getAsLong();
    }
  }

  private static void awaitEnd(FutureTask<Long> before)
      throws InterruptedException, TimeoutException {
    try {
      before.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      // Told to those who asked for it.
    }
  }

  private static RuntimeException failure(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }

  /** Whoever of those who share a reading comes first does it for all. */
  private void begin(FutureTask<Long> mine) {
    synchronized (this) {
      if (next == mine) {
        begun = mine;
        next = null;
      }
    }
    mine.run();
  }
}
