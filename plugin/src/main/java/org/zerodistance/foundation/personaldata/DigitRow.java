package org.zerodistance.foundation.personaldata;

/**
 * All digits of a text in a row, with what stands between them. Digits belong together when only
 * blanks and signs stand between them.
 */
final class DigitRow {
  private static final int WIDEST_GAP = 4;
  private static final int WIDEST_BLANK = 12;

  /** Signs that end a number. */
  private static final String ENDING = ":%‰℃°@<>×÷￥$¥〔〕《》【】[]{}\"“”？?！!&";

  private final FoldedText text;
  private final int[] cells;
  private final int size;

  /** For each digit what stands before it: -1 for the start of a number, 0 for nothing. */
  private final int[] separators;

  /** For each digit the index behind the last digit that belongs to it. */
  private final int[] ends;

  DigitRow(FoldedText text) {
    this.text = text;
    cells = new int[text.size()];
    int count = 0;
    for (int i = 0; i < text.size(); i++) {
      if (text.digit(i) >= 0) {
        cells[count++] = i;
      }
    }
    size = count;
    separators = new int[count + 1];
    ends = new int[count + 1];
    separators[count] = -1;
    ends[count] = count;
    for (int k = count - 1; k >= 0; k--) {
      boolean joined = k > 0 && areJoined(cells[k - 1], cells[k]);
      separators[k] = joined ? between(k) : -1;
      ends[k] = separators[k + 1] < 0 ? k + 1 : ends[k + 1];
    }
  }

  private boolean areJoined(int left, int right) {
    if (right - left - 1 > WIDEST_BLANK) {
      return false;
    }
    boolean blank = true;
    for (int i = left + 1; i < right; i++) {
      blank &= text.isBlank(i);
      int point = text.point(i);
      if (!text.isBlank(i) && (Character.isLetterOrDigit(point) || ENDING.indexOf(point) >= 0)) {
        return false;
      }
    }
    return blank || right - left - 1 <= WIDEST_GAP;
  }

  int size() {
    return size;
  }

  int value(int k) {
    return k >= 0 && k < size ? text.digit(cells[k]) : -1;
  }

  int cell(int k) {
    return cells[k];
  }

  /** Whether digit {@code k} belongs to a number together with the digit before it. */
  boolean isJoined(int k) {
    return k < size && separators[k] >= 0;
  }

  /** Whether digit {@code k} directly follows the one before it. */
  boolean isAdjacent(int k) {
    return k < size && separators[k] == 0;
  }

  /** Whether a number may begin at {@code k}, or end before it. */
  boolean isBoundary(int k) {
    return separators[k] != 0 || text.script(cells[k]) != text.script(cells[k - 1]);
  }

  /** Whether digit {@code k} stands alone in the middle of a row of single digits. */
  boolean isInsideRow(int k) {
    return separator(k) > 0 && k + 1 < size && separator(k) == separator(k + 1);
  }

  /** Whether {@code count} digits from {@code k} on belong together and end at a boundary. */
  boolean holds(int k, int count) {
    return k + count <= size && ends[k] >= k + count && isBoundary(k + count);
  }

  String digits(int k, int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = k; i < k + count; i++) {
      digits.append((char) ('0' + value(i)));
    }
    return digits.toString();
  }

  /** What stands before digit {@code k} in its number: a sign, a blank, or 0 for nothing. */
  int separator(int k) {
    return Math.max(0, separators[k]);
  }

  private int between(int k) {
    if (cells[k] == cells[k - 1] + 1) {
      return 0;
    }
    for (int i = cells[k - 1] + 1; i < cells[k]; i++) {
      if (!text.isBlank(i)) {
        return text.point(i);
      }
    }
    return ' ';
  }
}
