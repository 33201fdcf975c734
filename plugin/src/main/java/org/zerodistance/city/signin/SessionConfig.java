package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.zerodistance.foundation.platform.Settings;

/**
 * How long a session lives.
 *
 * @param staffIdle after so long without a request a session of the staff ends
 * @param readerIdle the same for readers
 * @param most after so long every session ends, however busy
 */
public record SessionConfig(Duration staffIdle, Duration readerIdle, Duration most) {

  static SessionConfig of(Settings settings) {
    return new SessionConfig(
        Duration.ofHours(settings.wholeNumber("ZD_SESSION_IDLE_HOURS", 12, 1, 168)),
        Duration.ofDays(settings.wholeNumber("ZD_SESSION_READER_IDLE_DAYS", 14, 1, 365)),
        Duration.ofDays(settings.wholeNumber("ZD_SESSION_DAYS", 30, 1, 365)));
  }

  /** Hands the record out. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    SessionConfig config(Settings settings) {
      return of(settings);
    }
  }
}
