package org.zerodistance.foundation.publicversion;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/**
 * One value that many pages need and that seldom changes. It is kept under the public version that
 * this node had noticed before the value was read: after the next version is noticed, no reader
 * gets a value whose reading began earlier. While the version stays the same the value is read
 * again every five seconds, by one reader, and the others go on with what was; this is for nodes on
 * which nobody asks for the version. While the database is away the last value is given out under
 * its old version, which {@link OldestUsed} passes on.
 */
public final class RefreshingCache<T> {
  private static final Duration AGE = Duration.ofSeconds(5);
  private static final Duration UNUSED = Duration.ofMinutes(1);
  private static final int VERSIONS = 4;

  private record Reading<T>(T value, long version) {}

  private final Supplier<T> source;
  private final LongSupplier version;
  private final BooleanSupplier inTransaction;
  private final LoadingCache<Long, Reading<T>> readings;
  private final AtomicReference<Reading<T>> last = new AtomicReference<>();

  RefreshingCache(Supplier<T> source, LongSupplier version, BooleanSupplier inTransaction) {
    this(source, version, inTransaction, Ticker.systemTicker());
  }

  /**
   * @param version the newest public version that this node has noticed
   * @param inTransaction whether the calling thread is in a transaction
   */
  RefreshingCache(
      Supplier<T> source, LongSupplier version, BooleanSupplier inTransaction, Ticker ticker) {
    this.source = source;
    this.version = version;
    this.inTransaction = inTransaction;
    this.readings =
        Caffeine.newBuilder()
            .maximumSize(VERSIONS)
            .refreshAfterWrite(AGE)
            .expireAfterAccess(UNUSED)
            .executor(Runnable::run)
            .ticker(ticker)
            .build(this::read);
  }

  /**
   * The value. A transaction reads it itself and leaves nothing behind, because it may see less
   * than was committed since it began, and more than will be.
   */
  public T current() {
    if (inTransaction.getAsBoolean()) {
      return source.get();
    }
    Reading<T> reading = readings.get(version.getAsLong());
    OldestUsed.note(reading.version);
    return reading.value;
  }

  private Reading<T> read(long noticed) {
    try {
      Reading<T> read = new Reading<>(source.get(), noticed);
      last.accumulateAndGet(
          read, (known, other) -> known == null || known.version <= noticed ? other : known);
      return read;
    } catch (JdbiException away) {
      Reading<T> known = last.get();
      if (known == null) {
        throw away;
      }
      return new Reading<>(known.value, known.version);
    }
  }

  /** The next reader reads it again. */
  public void forget() {
    readings.invalidateAll();
  }
}
