package org.zerodistance.foundation.personaldata;

/** Marks licence plates (GA 36): province, letter, and five or six letters or digits. */
final class PlateRule {
  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼";

  /** A last character that is neither letter nor digit. */
  private static final String LAST = "挂学警港澳领使";

  private static final String SIGNS = "·.•-—_・";
  private static final int MOST_BLANKS = 2;
  private static final int USUAL = 5;
  private static final int GREEN = 6;

  private final FoldedText text;
  private final FoundMarks marks;

  PlateRule(FoldedText text, FoundMarks marks) {
    this.text = text;
    this.marks = marks;
  }

  void mark() {
    for (int i = 0; i < text.size(); i++) {
      int point = text.point(i);
      if (point > 0x7f && PROVINCES.indexOf(point) >= 0) {
        plate(i);
      }
    }
  }

  private void plate(int from) {
    int letter = skip(from + 1, false);
    if (!text.isLetter(letter) || (letter == from + 1 && text.reads(letter, "gb"))) {
      return;
    }
    int[] places = new int[GREEN + 1];
    int count = 0;
    int at = skip(letter + 1, true);
    boolean digit = false;
    int letters = 0;
    while (count < GREEN + 1 && isPlace(at)) {
      digit |= text.digit(at) >= 0;
      letters += text.isLetter(at) ? 1 : 0;
      places[count++] = at;
      at = skip(at + 1, false);
    }
    if (count == USUAL - 1 && digit && at < text.size() && LAST.indexOf(text.point(at)) >= 0) {
      marks.add(PersonalDataKind.PLATE, from, at + 1);
      return;
    }
    int length = count >= GREEN && isGreen(places) ? GREEN : USUAL;
    if (!digit || letters > USUAL - 1 || count < length) {
      return;
    }
    int end = places[length - 1] + 1;
    if (count > length && places[length] == end) {
      return;
    }
    marks.add(PersonalDataKind.PLATE, from, end);
  }

  /** Six places of which the first or the last is a letter and the others are digits. */
  private boolean isGreen(int[] places) {
    int digits = 0;
    for (int i = 0; i < GREEN; i++) {
      digits += text.digit(places[i]) >= 0 ? 1 : 0;
    }
    boolean letter = text.isLetter(places[0]) || text.isLetter(places[GREEN - 1]);
    return letter && digits >= GREEN - 2;
  }

  private boolean isPlace(int cell) {
    return cell < text.size() && (text.isLetter(cell) || text.digit(cell) >= 0);
  }

  private int skip(int cell, boolean signs) {
    int at = cell;
    while (at < text.size()
        && at - cell < MOST_BLANKS
        && (text.isBlank(at) || (signs && SIGNS.indexOf(text.point(at)) >= 0))) {
      at++;
    }
    return at;
  }
}
