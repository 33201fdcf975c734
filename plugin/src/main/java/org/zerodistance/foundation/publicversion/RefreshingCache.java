package org.zerodistance.foundation.publicversion;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/**
 * A cache for a value that many pages need and that seldom changes. The value is kept under the
 * public version that this node had noticed before reading it: after the next version is noticed,
 * no caller gets a value whose read began earlier. While the version stays the same, one caller
 * reads the value again every five seconds and the others use the old one; this is for nodes on
 * which no caller asks for the version. While the database is unavailable, the last value is
 * returned under its old version, which {@link OldestCachedVersion} reports.
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

  RefreshingCache(
      Supplier<T> source,
      LongSupplier version,
      BooleanSupplier inTransaction,
      StatsCounter counter) {
    this(source, version, inTransaction, counter, Ticker.systemTicker());
  }

  /**
   * @param version the newest public version that this node has noticed
   * @param inTransaction whether the calling thread is in a transaction
   */
  RefreshingCache(
      Supplier<T> source,
      LongSupplier version,
      BooleanSupplier inTransaction,
      StatsCounter counter,
      Ticker ticker) {
    this.source = source;
    this.version = version;
    this.inTransaction = inTransaction;
    this.readings =
        Caffeine.newBuilder()
            .maximumSize(VERSIONS)
            .refreshAfterWrite(AGE)
            .expireAfterAccess(UNUSED)
            .executor(Runnable::run)
            .recordStats(() -> counter)
            .ticker(ticker)
            .build(this::read);
  }

  /**
   * The value. In a transaction it is read directly and not cached, because the transaction may
   * miss changes committed since it began, and may see changes that are never committed.
   */
  public T current() {
    if (inTransaction.getAsBoolean()) {
      return source.get();
    }
    Reading<T> reading = readings.get(version.getAsLong());
    OldestCachedVersion.note(reading.version);
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

  /** Invalidates the value; the next caller reads it again. */
  public void forget() {
    readings.invalidateAll();
  }
}
