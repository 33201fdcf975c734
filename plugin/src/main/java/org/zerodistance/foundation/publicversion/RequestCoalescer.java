package org.zerodistance.foundation.publicversion;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Lets concurrent callers share one read. Each gets the result of a read that began after its call,
 * so that no earlier change is missed; any number of callers cause at most one read after the
 * other.
 */
final class RequestCoalescer {
  /**
   * Many times the duration of a read; when a read takes longer, callers no longer wait for each
   * other.
   */
  private static final long PATIENCE_MILLIS = 100;

  private final LongSupplier source;

  /** The read that has begun or is about to; guarded by this. */
  private FutureTask<Long> begun = new FutureTask<>(() -> 0L);

  /** The read for callers that came since; null when there are none. Guarded by this. */
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
      // Reported to the callers that share the read.
    }
  }

  private static RuntimeException failure(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }

  /** The first of the callers that share a read runs it for all. */
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
