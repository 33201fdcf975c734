package org.zerodistance.foundation.personaldata;

import java.time.YearMonth;
import java.util.Set;

/** The check digits and parts of Chinese ID numbers (GB 11643-1999) and bank cards. */
final class NumberChecks {
  /** The first two digits of the divisions of GB/T 2260. */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10x98765432";

  private NumberChecks() {}

  static boolean isProvince(String id) {
    return PROVINCES.contains(id.substring(0, 2));
  }

  /** Whether the last of 18 places, a digit or x, fits the others. */
  static boolean hasCheckDigit(String id) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (id.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % CHECKS.length()) == id.charAt(WEIGHTS.length);
  }

  /** Whether eight digits are a day between 1900 and 2099. */
  static boolean isDay(String digits) {
    int year = Integer.parseInt(digits.substring(0, 4));
    int month = Integer.parseInt(digits.substring(4, 6));
    int day = Integer.parseInt(digits.substring(6, 8));
    return year >= 1900
        && year <= 2099
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  /** The check of Luhn (ISO/IEC 7812). */
  static boolean luhn(String card) {
    int sum = 0;
    for (int i = 0; i < card.length(); i++) {
      int digit = card.charAt(card.length() - 1 - i) - '0';
      int value = i % 2 == 1 ? digit * 2 : digit;
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }
}
