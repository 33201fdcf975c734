package org.zerodistance.foundation.personaldata;

import java.util.List;

/** The words after which a short number is a telephone. */
final class LandlineWords {
  private static final List<String> WORDS =
      List.of("电话", "座机", "固话", "宅电", "致电", "拨打", "电话号码", "传真", "tel", "phone", "家里");
  private static final String FILLING = "号码是为在：:.（( 　-—";
  private static final int FARTHEST = 6;

  private LandlineWords() {}

  static boolean follows(FoldedText text, int cell) {
    int at = cell - 1;
    while (at >= 0
        && at >= cell - FARTHEST
        && (text.isBlank(at) || FILLING.indexOf(text.point(at)) >= 0)) {
      at--;
    }
    for (String word : WORDS) {
      if (text.reads(at + 1 - word.length(), word)) {
        return true;
      }
    }
    return false;
  }
}
