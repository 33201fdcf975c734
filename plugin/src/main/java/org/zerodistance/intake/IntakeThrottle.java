package org.zerodistance.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.zerodistance.intake.IntakeProblem.IntakeCode;

/** Counts by network address; what was counted is forgotten when it would be allowed again. */
public final class IntakeThrottle {
  /** So many addresses at most, so that an attacker with more of them does not fill the memory. */
  private static final int ADDRESSES = 100_000;

  private final TimeMeter time;
  private final Map<IntakeLimit, Cache<String, Bucket>> buckets = new EnumMap<>(IntakeLimit.class);

  IntakeThrottle(Clock clock) {
    time = new ClockMeter(clock);
    for (IntakeLimit limit : IntakeLimit.values()) {
      buckets.put(
          limit,
          Caffeine.newBuilder()
              .maximumSize(ADDRESSES)
              .expireAfterAccess(limit.within())
              .ticker(time::currentTimeNanos)
              .build());
    }
  }

  /**
   * Counts one more.
   *
   * @throws IntakeProblem with the minutes to wait when there were too many
   */
  public void take(IntakeLimit limit, String address) {
    ConsumptionProbe probe =
        buckets
            .get(limit)
            .get(network(address), a -> bucket(limit))
            .tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new IntakeProblem(
          switch (limit) {
            case SUBMIT, SAY -> IntakeCode.TOO_MUCH_SENT;
            case UPLOAD -> IntakeCode.TOO_MUCH_UPLOADED;
            case TRACK, LOOK -> IntakeCode.TOO_MUCH_TRIED;
          },
          // rounded up: whoever comes back then is let in
          TimeUnit.NANOSECONDS.toMinutes(probe.getNanosToWaitForRefill() - 1) + 1);
    }
  }

  private Bucket bucket(IntakeLimit limit) {
    return Bucket.builder()
        .addLimit(l -> l.capacity(limit.times()).refillGreedy(limit.times(), limit.within()))
        .withCustomTimePrecision(time)
        .build();
  }

  /** Whoever has one IPv6 address usually has all of its /64 network. */
  private static String network(String address) {
    String[] groups = address.split(":", -1);
    return groups.length < 3
        ? address
        : String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
  }

  private static final class ClockMeter implements TimeMeter {
    private final Clock clock;

    ClockMeter(Clock clock) {
      this.clock = clock;
    }

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

  /** One for the node. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    IntakeThrottle intakeThrottle(Clock clock) {
      return new IntakeThrottle(clock);
    }
  }
}
