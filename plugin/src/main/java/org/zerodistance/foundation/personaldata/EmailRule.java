package org.zerodistance.foundation.personaldata;

import java.util.List;
import java.util.Set;

/** Marks e-mail addresses, also with words in the place of @ and the full stop. */
final class EmailRule {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DOMAIN = 120;
  private static final int MOST_BLANKS = 3;

  private static final List<String> AT =
      List.of("@", "(at)", "[at]", "{at}", "<at>", "【at】", "艾特", "爱特", "(艾特)", "#at#");
  private static final List<String> DOT = List.of(".", "。", "(dot)", "[dot]", "点", "·", "．");
  private static final Set<String> HOSTS =
      Set.of(
          "qq", "163", "126", "139", "189", "sina", "sohu", "foxmail", "gmail", "outlook",
          "hotmail");
  private static final Set<String> TOPS =
      Set.of("com", "cn", "net", "org", "edu", "gov", "example", "top", "cc", "me", "io");

  private final FoldedText text;
  private final FoundMarks marks;

  EmailRule(FoldedText text, FoundMarks marks) {
    this.text = text;
    this.marks = marks;
  }

  void mark() {
    for (int i = 0; i < text.size(); i++) {
      if ("@([{<【艾爱#a".indexOf(text.point(i)) < 0) {
        continue;
      }
      for (String at : AT) {
        if (text.reads(i, at)) {
          address(i, i + at.length(), false);
        }
      }
      if (text.reads(i, "at") && text.isBlank(i - 1) && text.isBlank(i + 2)) {
        address(i, i + 2, true);
      }
    }
  }

  private void address(int at, int behind, boolean word) {
    int nameEnd = at;
    while (nameEnd > 0 && at - nameEnd < MOST_BLANKS && text.isBlank(nameEnd - 1)) {
      nameEnd--;
    }
    int from = nameEnd;
    while (from > 0 && nameEnd - from < LONGEST_NAME && isOfName(from - 1)) {
      from--;
    }
    while (from < nameEnd && ".+-%".indexOf(text.point(from)) >= 0) {
      from++;
    }
    Domain domain = domain(skipBlanks(behind, MOST_BLANKS));
    if (from == nameEnd || domain.end() < 0) {
      return;
    }
    if (word && !domain.spelled() && !hasFigure(from, nameEnd)) {
      return;
    }
    marks.add(PersonalDataKind.EMAIL, from, domain.end());
  }

  private record Domain(int end, boolean spelled) {
    static final Domain NONE = new Domain(-1, false);
  }

  /** Labels with full stops between them, the last of letters; or the name of a well-known host. */
  private Domain domain(int start) {
    int at = start;
    int end = -1;
    boolean spelled = false;
    boolean dotSpelled = false;
    while (at < text.size() && at - start < LONGEST_DOMAIN) {
      int labelEnd = labelEnd(at);
      if (labelEnd == at) {
        break;
      }
      String label = word(at, labelEnd);
      boolean first = at == start;
      boolean top =
          !first && label.length() >= 2 && label.chars().allMatch(c -> c >= 'a' && c <= 'z');
      boolean known = dotSpelled ? TOPS.contains(label) : true;
      if ((top && known) || (first && HOSTS.contains(label))) {
        end = labelEnd;
        spelled |= dotSpelled;
      }
      int dot = dot(labelEnd);
      if (dot < 0) {
        break;
      }
      dotSpelled = text.point(skipBlanks(labelEnd, 1)) != '.';
      at = skipBlanks(dot, 1);
    }
    return end < 0 ? Domain.NONE : new Domain(end, spelled);
  }

  /** The cell behind a full stop, or a negative number. */
  private int dot(int cell) {
    int at = skipBlanks(cell, 1);
    for (String dot : DOT) {
      if (text.reads(at, dot)) {
        return at + dot.length();
      }
    }
    return at > cell && text.reads(at, "dot") && text.isBlank(at + 3) ? at + 3 : -1;
  }

  private int labelEnd(int from) {
    int end = from;
    while (end < text.size()
        && end - from < LONGEST_NAME
        && (text.isLatin(end) || text.point(end) == '-')) {
      end++;
    }
    return end;
  }

  private String word(int from, int to) {
    StringBuilder word = new StringBuilder();
    for (int i = from; i < to; i++) {
      word.appendCodePoint(text.point(i));
    }
    return word.toString();
  }

  private int skipBlanks(int cell, int most) {
    int at = cell;
    while (at < text.size() && at - cell < most && text.isBlank(at)) {
      at++;
    }
    return at;
  }

  private boolean isOfName(int cell) {
    return text.isLatin(cell) || "._%+-".indexOf(text.point(cell)) >= 0;
  }

  private boolean hasFigure(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!text.isLetter(i)) {
        return true;
      }
    }
    return false;
  }
}
