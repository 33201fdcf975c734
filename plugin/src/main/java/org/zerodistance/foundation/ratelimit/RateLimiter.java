package org.zerodistance.foundation.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A token bucket for each key: a number of calls within a period, refilled evenly. Lives as long as
 * the node; a key is dropped when its bucket would be full again.
 */
public final class RateLimiter {
  /** The maximum number of keys, so that an attacker with more addresses cannot fill the memory. */
  private static final int KEYS = 100_000;

  private final int times;
  private final Duration within;
  private final TimeMeter meter;
  private final Cache<String, Bucket> buckets;

  public RateLimiter(int times, Duration within, Clock clock) {
    this.times = times;
    this.within = within;
    this.meter = new ClockMeter(clock);
    this.buckets = Caffeine.newBuilder().maximumSize(KEYS).expireAfterAccess(within).build();
  }

  /**
   * Counts one call, if it is allowed.
   *
   * @return zero, or the time until a call is allowed, in which case nothing was counted
   */
  public Duration take(String key) {
    return Duration.ofNanos(bucket(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  /** Takes back one call. */
  public void giveBack(String key) {
    bucket(key).addTokens(1);
  }

  /**
   * The key for a network address. The owner of one IPv6 address usually has the other 2^64 of its
   * network too.
   *
   * @param address in text form, or null when there is none
   */
  public static String network(String address) {
    String text = address == null ? "" : address;
    if (text.indexOf(':') < 0 || text.indexOf('.') >= 0) {
      return text;
    }
    String[] halves = text.split("::", 2);
    StringBuilder network = new StringBuilder();
    String[] groups = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
    for (int i = 0; i < 4; i++) {
      network.append(i < groups.length ? groups[i] : "0").append(':');
    }
    return network.toString();
  }

  private Bucket bucket(String key) {
    return buckets.get(
        key,
        k ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, within))
                .withCustomTimePrecision(meter)
                .build());
  }

  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
