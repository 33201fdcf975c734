package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.zerodistance.foundation.platform.Settings;

/**
 * The configuration of “me too”.
 *
 * @param crowd the number of voices without an account within ten minutes on one case that
 *     moderators look at ({@code ZD_ME_TOO_CROWD}, 2 to 100,000, default 20)
 * @param work the proof of work that a browser without an account does for each voice, in bits
 *     ({@code ZD_ME_TOO_WORK}, 0 to 24, default 0 for none); 16 take a telephone a second or two
 */
public record MeTooConfig(int crowd, int work) {
  static MeTooConfig of(Settings settings) {
    return new MeTooConfig(
        settings.wholeNumber("ZD_ME_TOO_CROWD", 20, 2, 100_000),
        settings.wholeNumber("ZD_ME_TOO_WORK", 0, 0, 24));
  }

  /** Provides the configuration. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    MeTooConfig config(Settings settings) {
      return of(settings);
    }
  }
}
