package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.zerodistance.foundation.platform.Settings;

/**
 * What makes an inquiry a tip by itself.
 *
 * @param manyMeToos how many people must say “me too” ({@code ZD_TIP_ME_TOOS}, 1 to 100,000, 10 if
 *     nothing is said)
 */
public record TipsConfig(int manyMeToos) {
  static TipsConfig of(Settings settings) {
    return new TipsConfig(settings.wholeNumber("ZD_TIP_ME_TOOS", 10, 1, 100_000));
  }

  /** Hands the record out. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    TipsConfig config(Settings settings) {
      return of(settings);
    }
  }
}
