package org.zerodistance.web.kernel.i18n;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Formats numbers for people. Small integers, the most frequent case, need no format, since
 * creating a format costs more than using it.
 */
final class Numbers {
  /** No language groups the digits of smaller numbers. */
  private static final long GROUPED = 1_000;

  private static final Map<Locale, NumberFormat> PLAIN = new ConcurrentHashMap<>();
  private static final Map<Locale, NumberFormat> PERCENT = new ConcurrentHashMap<>();

  private Numbers() {}

  /**
   * @param places the maximum of decimal places
   */
  static String write(Number number, Locale locale, int places) {
    if (number instanceof Integer || number instanceof Long) {
      long whole = number.longValue();
      if (whole > -GROUPED && whole < GROUPED) {
        return Long.toString(whole);
      }
    }
    NumberFormat format = copy(PLAIN, locale, NumberFormat::getNumberInstance);
    format.setMaximumFractionDigits(places);
    return format.format(number);
  }

  /**
   * @param share between 0 and 1
   */
  static String percent(double share, Locale locale, int places) {
    NumberFormat format = copy(PERCENT, locale, NumberFormat::getPercentInstance);
    format.setMaximumFractionDigits(places);
    return format.format(share);
  }

  /** Copies a format, because a format is not thread-safe and copying is cheap. */
  private static NumberFormat copy(
      Map<Locale, NumberFormat> made, Locale locale, Function<Locale, NumberFormat> make) {
    return (NumberFormat) made.computeIfAbsent(locale, make).clone();
  }
}
