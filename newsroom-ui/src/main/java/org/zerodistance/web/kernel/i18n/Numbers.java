package org.zerodistance.web.kernel.i18n;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Numbers for people. Most are small, and making a format costs more than using it. */
final class Numbers {
  /** Below, no language groups digits. */
  private static final long GROUPED = 1_000;

  private static final Map<Locale, NumberFormat> PLAIN = new ConcurrentHashMap<>();
  private static final Map<Locale, NumberFormat> PERCENT = new ConcurrentHashMap<>();

  private Numbers() {}

  /**
   * @param places behind the point, at most
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

  /** A format is for one thread at a time; a copy of one is quickly made. */
  private static NumberFormat copy(
      Map<Locale, NumberFormat> made, Locale locale, Function<Locale, NumberFormat> make) {
    return (NumberFormat) made.computeIfAbsent(locale, make).clone();
  }
}
