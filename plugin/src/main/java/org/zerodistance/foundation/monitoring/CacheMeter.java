package org.zerodistance.foundation.monitoring;

import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Counts what one cache of Caffeine reports, as timers and counters of the node. */
final class CacheMeter implements StatsCounter {
  private final Map<Meters.LookupResult, CounterDataPoint> results =
      new EnumMap<>(Meters.LookupResult.class);

  CacheMeter(Function<Meters.LookupResult, CounterDataPoint> counters) {
    for (Meters.LookupResult result : Meters.LookupResult.values()) {
      results.put(result, counters.apply(result));
    }
  }

  @Override
  public void recordHits(int count) {
    results.get(Meters.LookupResult.HIT).inc(count);
  }

  @Override
  public void recordMisses(int count) {
    results.get(Meters.LookupResult.MISS).inc(count);
  }

  /** A load belongs to a miss or a refresh, and its statements are timed already. */
  @Override
  public void recordLoadSuccess(long loadTime) {}

  @Override
  public void recordLoadFailure(long loadTime) {
    results.get(Meters.LookupResult.LOAD_FAILED).inc();
  }

  @Override
  public void recordEviction(int weight, RemovalCause cause) {
    if (cause == RemovalCause.SIZE) {
      results.get(Meters.LookupResult.EVICTED).inc();
    }
  }

  /** Caffeine asks for it only when its own statistics are read, which nobody does. */
  @Override
  public CacheStats snapshot() {
    return CacheStats.empty();
  }
}
