package org.zerodistance.foundation.ratelimit;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.zerodistance.foundation.ratelimit.IntakeProblem.IntakeCode;

/**
 * Counts requests by network address; a count is dropped when all of its requests would be allowed
 * again.
 */
public final class IntakeRateLimiter {
  private final Map<IntakeLimit, RateLimiter> throttles = new EnumMap<>(IntakeLimit.class);

  IntakeRateLimiter(Clock clock) {
    for (IntakeLimit limit : IntakeLimit.values()) {
      throttles.put(limit, new RateLimiter(limit.times(), limit.within(), clock));
    }
  }

  /**
   * Counts one request.
   *
   * @throws IntakeProblem with the minutes to wait after too many requests
   */
  public void take(IntakeLimit limit, String address) {
    Duration wait = throttles.get(limit).take(RateLimiter.network(address));
    if (!wait.isZero()) {
      throw new IntakeProblem(
          switch (limit) {
            case SUBMIT, SAY -> IntakeCode.TOO_MUCH_SENT;
            case UPLOAD, MULTIPART -> IntakeCode.TOO_MUCH_UPLOADED;
            case TRACK, LOOK, COUNT -> IntakeCode.TOO_MUCH_TRIED;
          },
          // Rounded up, so that a caller who returns after this time is admitted.
          wait.minusNanos(1).toMinutes() + 1);
    }
  }

  /** Produces the one instance of the node. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    IntakeRateLimiter intakeThrottle(Clock clock) {
      return new IntakeRateLimiter(clock);
    }
  }
}
