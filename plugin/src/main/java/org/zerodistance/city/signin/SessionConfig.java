package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.zerodistance.foundation.platform.Settings;

/**
 * The lifetime of sessions.
 *
 * @param staffIdle time without a request after which a session of the staff ends
 * @param readerIdle the same for readers
 * @param most time after which every session ends, even if it is in use
 */
public record SessionConfig(Duration staffIdle, Duration readerIdle, Duration most) {

  static SessionConfig of(Settings settings) {
    return new SessionConfig(
        Duration.ofHours(settings.wholeNumber("ZD_SESSION_IDLE_HOURS", 12, 1, 168)),
        Duration.ofDays(settings.wholeNumber("ZD_SESSION_READER_IDLE_DAYS", 14, 1, 365)),
        Duration.ofDays(settings.wholeNumber("ZD_SESSION_DAYS", 30, 1, 365)));
  }

  /** Produces the record. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    SessionConfig config(Settings settings) {
      return of(settings);
    }
  }
}
