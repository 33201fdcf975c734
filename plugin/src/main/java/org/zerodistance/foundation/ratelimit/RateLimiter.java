package org.zerodistance.foundation.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
    return first(address, 4).orElseGet(() -> address == null ? "" : address);
  }

  /**
   * The key for the networks around an address, of which one owner often has many: 256 addresses of
   * IPv4, a 48-bit prefix of IPv6.
   *
   * @param address in text form, or null when there is none
   */
  static String around(String address) {
    return first(address, 3)
        .orElseGet(() -> address == null ? "" : address.replaceFirst("\\.[0-9]+$", ""));
  }

  /** The first groups of an IPv6 address; empty for other ones. */
  private static Optional<String> first(String address, int count) {
    String text = address == null ? "" : address;
    if (text.indexOf(':') < 0 || text.indexOf('.') >= 0) {
      return Optional.empty();
    }
    String[] halves = text.split("::", 2);
    StringBuilder network = new StringBuilder();
    String[] groups = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
    for (int i = 0; i < count; i++) {
      network.append(i < groups.length ? groups[i] : "0").append(':');
    }
    return Optional.of(network.toString());
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
