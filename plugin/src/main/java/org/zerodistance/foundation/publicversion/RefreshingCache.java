package org.zerodistance.foundation.publicversion;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/**
 * What many pages need and seldom changes. Remembered for a few seconds, so that another node's
 * change shows soon and no page waits for it: one reads it anew while the others go on with what
 * was, and when the database is away all of them do.
 */
public final class RefreshingCache<T> {
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private record Value<T>(T value, long until) {}

  private final Supplier<T> source;
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicReference<Value<T>> memory = new AtomicReference<>();

  RefreshingCache(Supplier<T> source) {
    this.source = source;
  }

  public T current() {
    Value<T> known = memory.get();
    if (known == null) {
      return readAnew();
    }
    if (System.nanoTime() < known.until || !reading.tryLock()) {
      return known.value;
    }
    try {
      return readAnew();
    } catch (JdbiException away) {
      memory.set(new Value<>(known.value, soon()));
      return known.value;
    } finally {
      reading.unlock();
    }
  }

  private T readAnew() {
    T value = source.get();
    memory.set(new Value<>(value, soon()));
    return value;
  }

  private static long soon() {
    return System.nanoTime() + REMEMBERED.toNanos();
  }

  /** The next who asks reads it anew. */
  public void forget() {
    memory.updateAndGet(
        known -> known == null ? null : new Value<>(known.value, System.nanoTime()));
  }
}
