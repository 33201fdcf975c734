package org.zerodistance.foundation.personaldata;

/** Marks names and contacts that were withheld, also with signs or blanks between characters. */
final class WithheldRule {
  private static final int WIDEST_GAP = 2;

  private final FoldedText text;
  private final DigitRow row;
  private final FoundMarks marks;

  WithheldRule(FoldedText text, DigitRow row, FoundMarks marks) {
    this.text = text;
    this.row = row;
    this.marks = marks;
  }

  void mark(Withheld withheld) {
    withheld.contacts().forEach(this::contact);
    withheld.names().forEach(this::word);
  }

  private void contact(String contact) {
    String digits = digits(contact);
    if (digits.length() < 7 || contact.indexOf('@') >= 0) {
      word(contact);
      return;
    }
    for (int k = 0; k + digits.length() <= row.size(); k++) {
      int i = 0;
      while (i < digits.length()
          && row.value(k + i) == digits.charAt(i) - '0'
          && (i == 0 || row.isJoined(k + i))) {
        i++;
      }
      if (i == digits.length()) {
        marks.add(PersonalDataKind.WITHHELD, row.cell(k), row.cell(k + i - 1) + 1);
      }
    }
  }

  private static String digits(String contact) {
    FoldedText folded = new FoldedText(contact);
    DigitRow row = new DigitRow(folded);
    String digits = row.digits(0, row.size());
    return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
  }

  private void word(String wanted) {
    FoldedText word = new FoldedText(wanted);
    if (word.size() == 0) {
      return;
    }
    for (int i = 0; i < text.size(); i++) {
      int end = text.point(i) == word.point(0) ? end(i, word) : -1;
      if (end > 0 && !isInsideLatinWord(i, end)) {
        marks.add(PersonalDataKind.WITHHELD, i, end);
      }
    }
  }

  private int end(int from, FoldedText word) {
    int at = from;
    for (int i = 0; i < word.size(); i++) {
      if (word.isBlank(i)) {
        continue;
      }
      int gap = 0;
      while (i > 0
          && gap < WIDEST_GAP
          && at < text.size()
          && text.point(at) != word.point(i)
          && !Character.isLetterOrDigit(text.point(at))) {
        at++;
        gap++;
      }
      if (at >= text.size() || text.point(at) != word.point(i)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private boolean isInsideLatinWord(int from, int end) {
    return (text.isLatin(from) && text.isLatin(from - 1))
        || (text.isLatin(end - 1) && text.isLatin(end));
  }
}
