package org.zerodistance.foundation.personaldata;

import java.util.ArrayList;
import java.util.List;

/**
 * How the digits of a possible number stand in groups.
 *
 * @param lengths the digits of each group
 * @param separators what stands between the groups, one fewer
 * @param alone whether no further group follows or precedes behind the same separator
 * @param dated whether the groups look like a date
 */
record DigitGroups(List<Integer> lengths, List<Integer> separators, boolean alone, boolean dated) {
  private static final String LISTING = "、，,；;";
  private static final int MOST_OF_LIST = 5;
  private static final int THOUSANDS = 3;
  private static final int IP_PARTS = 4;

  DigitGroups {
    lengths = List.copyOf(lengths);
    separators = List.copyOf(separators);
  }

  static DigitGroups of(DigitRow row, int from, int count) {
    List<Integer> lengths = new ArrayList<>();
    List<Integer> separators = new ArrayList<>();
    int start = from;
    boolean dated = false;
    for (int k = from + 1; k <= from + count; k++) {
      int separator = k == from + count ? -1 : row.separator(k);
      if (separator != 0) {
        lengths.add(k - start);
        dated |= k - start == 4 && isYear(row.digits(start, 4)) && count > 4;
        if (separator > 0) {
          separators.add(separator);
        }
        start = k;
      }
    }
    boolean alone =
        separators.isEmpty()
            || (row.separator(from) != separators.get(0)
                && row.separator(from + count) != separators.get(separators.size() - 1));
    boolean day = lengths.size() > 2 && lengths.stream().anyMatch(l -> l <= 2);
    return new DigitGroups(lengths, separators, alone, dated && day);
  }

  private static boolean isYear(String digits) {
    return digits.startsWith("19") || digits.startsWith("20");
  }

  boolean isWhole() {
    return lengths.size() == 1;
  }

  boolean isUniform() {
    return separators.stream().distinct().count() <= 1;
  }

  private boolean isList() {
    return separators.stream().anyMatch(s -> LISTING.indexOf(s) >= 0);
  }

  /** Groups of three behind commas, as in sums. */
  boolean isAmount() {
    return !separators.isEmpty()
        && separators.stream().allMatch(s -> s == ',' || s == '，')
        && lengths.get(0) <= THOUSANDS
        && lengths.stream().skip(1).allMatch(l -> l == THOUSANDS);
  }

  /** Four groups of at most three digits behind full stops. */
  private boolean isInternetAddress() {
    return lengths.size() == IP_PARTS
        && separators.stream().allMatch(s -> s == '.')
        && lengths.stream().allMatch(l -> l <= THOUSANDS);
  }

  boolean isSingleDigits() {
    return lengths.stream().allMatch(l -> l == 1);
  }

  /** Whether the groups are one of these: {@code 3-4-4}, {@code 3-8}. */
  boolean isOneOf(String... usual) {
    StringBuilder own = new StringBuilder();
    lengths.forEach(l -> own.append(own.isEmpty() ? "" : "-").append(l));
    return List.of(usual).contains(own.toString());
  }

  /** Whether somebody may have written one number like this, without a word that says so. */
  boolean isPlausible(String... usual) {
    if (isWhole()) {
      return true;
    }
    if (isAmount() || isInternetAddress()) {
      return false;
    }
    if (isOneOf(usual) && isAlike()) {
      return true;
    }
    boolean list = isList();
    return isUniform()
        && alone
        && !dated
        && (isSingleDigits() || !list || (lengths.size() <= MOST_OF_LIST && beginsAs(usual)));
  }

  /** Whether the separators are the same sign, or only blanks and dashes. */
  private boolean isAlike() {
    return isUniform() || separators.stream().allMatch(s -> " -—–.".indexOf(s) >= 0);
  }

  private boolean beginsAs(String... usual) {
    return usual.length > 0 && usual[0].startsWith(lengths.get(0) + "-");
  }
}
