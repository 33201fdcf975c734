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
    takeKey(limit, RateLimiter.network(address));
  }

  /**
   * Counts one “me too” on a case: by network, by network and case, and by the networks around and
   * case.
   *
   * @throws IntakeProblem with the minutes to wait after too many
   */
  public void takeVoice(String address, String inquiry) {
    take(IntakeLimit.VOICE, address);
    takeKey(IntakeLimit.VOICE_ON_A_CASE, RateLimiter.network(address) + ' ' + inquiry);
    takeKey(IntakeLimit.VOICE_FROM_AROUND, RateLimiter.around(address) + ' ' + inquiry);
  }

  /**
   * Uses a proof of work.
   *
   * @throws IntakeProblem when it was used before
   */
  public void useProof(String subject, String proof) {
    takeKey(IntakeLimit.PROOF, subject + ' ' + proof);
  }

  private void takeKey(IntakeLimit limit, String key) {
    Duration wait = throttles.get(limit).take(key);
    if (!wait.isZero()) {
      throw new IntakeProblem(
          switch (limit) {
            case SUBMIT, SAY, VOICE, VOICE_ON_A_CASE, VOICE_FROM_AROUND -> IntakeCode.TOO_MUCH_SENT;
            case UPLOAD, MULTIPART -> IntakeCode.TOO_MUCH_UPLOADED;
            case TRACK, LOOK, COUNT, PROOF -> IntakeCode.TOO_MUCH_TRIED;
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
