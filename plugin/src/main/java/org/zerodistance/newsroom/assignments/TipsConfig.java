package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.zerodistance.foundation.platform.Settings;

/**
 * The configuration of automatic tips.
 *
 * @param manyMeToos the number of “me too” that makes an inquiry a tip ({@code ZD_TIP_ME_TOOS}, 1
 *     to 100,000, default 10)
 */
public record TipsConfig(int manyMeToos) {
  static TipsConfig of(Settings settings) {
    return new TipsConfig(settings.wholeNumber("ZD_TIP_ME_TOOS", 10, 1, 100_000));
  }

  /** Provides the configuration. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    TipsConfig config(Settings settings) {
      return of(settings);
    }
  }
}
