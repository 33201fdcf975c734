package org.zerodistance.foundation.personaldata;

import java.util.List;
import java.util.Set;

/** Marks names of WeChat and numbers of QQ behind a word that says so. */
final class AccountRules {
  private static final List<String> WECHAT =
      List.of(
          "微信", "威信", "薇信", "徽信", "维信", "微 信", "wechat", "weixin", "vx", "wx", "v信", "v号", "加v",
          "加微", "加薇", "+v", "薇号", "微号");
  private static final List<String> QQ = List.of("qq", "扣扣", "企鹅", "q号", "球球", "蔻蔻", "加q", "q q");

  /** What may stand between the word and the name. */
  private static final String FILLING = "号码是为叫:：=,，  　\t\n(（“\"'：-—";

  private static final List<String> SAYING = List.of("id", "账号", "帐号", "联系", "同号");

  /** Words that may follow “WeChat” and are no names. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "wechat",
          "weixin",
          "windows",
          "android",
          "iphone",
          "harmony",
          "mobile",
          "login",
          "group",
          "update",
          "official",
          "account",
          "program",
          "video",
          "store",
          "public",
          "service");

  private static final int LEAST_NAME = 5;
  private static final int MOST_NAME = 20;
  private static final int LEAST_QQ = 5;
  private static final int MOST_QQ = 11;
  private static final int MOST_FILLING = 7;

  private final FoldedText text;
  private final DigitRow row;
  private final FoundMarks marks;

  AccountRules(FoldedText text, DigitRow row, FoundMarks marks) {
    this.text = text;
    this.row = row;
    this.marks = marks;
  }

  /** Before the numbers, because a name may contain one. */
  void markNames() {
    for (int i = 0; i < text.size(); i++) {
      if (!begins(text.point(i))) {
        continue;
      }
      if (text.reads(i, "wxid_")) {
        int end = nameEnd(i);
        if (end - i > LEAST_NAME) {
          marks.add(PersonalDataKind.WECHAT, i, end);
        }
      }
      for (String word : WECHAT) {
        if (isWord(i, word)) {
          name(i, i + word.length());
        }
      }
    }
  }

  /** After the numbers, because a mobile number may serve as a name. */
  void markNumbers() {
    int[] digitAt = firstDigits();
    for (int i = 0; i < text.size(); i++) {
      if (!begins(text.point(i))) {
        continue;
      }
      for (String word : QQ) {
        if (isWord(i, word)) {
          number(PersonalDataKind.QQ, i + word.length(), digitAt);
        }
      }
      for (String word : WECHAT) {
        if (isWord(i, word)) {
          number(PersonalDataKind.WECHAT, i + word.length(), digitAt);
        }
      }
    }
  }

  /** Whether a cell may begin one of the words. */
  private static boolean begins(int point) {
    return "微威薇徽维加+vwq扣企球蔻".indexOf(point) >= 0;
  }

  private boolean isWord(int cell, String word) {
    return text.point(cell) == word.charAt(0)
        && text.reads(cell, word)
        && !(text.isLetter(cell) && text.isLatin(cell - 1));
  }

  /** The cell behind what may stand between the word and the name. */
  private int afterFilling(int cell) {
    int at = cell;
    int most = cell + MOST_FILLING;
    while (at < text.size() && at < most) {
      int step = FILLING.indexOf(text.point(at)) >= 0 || text.isBlank(at) ? 1 : lengthOfSaying(at);
      if (step == 0) {
        return at;
      }
      at += step;
    }
    return at;
  }

  private int lengthOfSaying(int cell) {
    for (String word : SAYING) {
      if (text.reads(cell, word) && !text.isLetter(cell + word.length())) {
        return word.length();
      }
    }
    return 0;
  }

  private void name(int label, int behind) {
    int from = afterFilling(behind);
    int end = nameEnd(from);
    int length = end - from;
    if (length < LEAST_NAME || length > MOST_NAME) {
      return;
    }
    boolean letters = false;
    boolean plain = true;
    StringBuilder name = new StringBuilder();
    for (int i = from; i < end; i++) {
      letters |= text.isLetter(i);
      plain &= text.isLetter(i);
      name.appendCodePoint(text.point(i));
    }
    boolean said = plain && saidClearly(label, behind, from);
    if (letters && (!plain || said || (!NO_NAMES.contains(name.toString()) && from == behind))) {
      marks.add(PersonalDataKind.WECHAT, from, end);
    }
  }

  /** Whether more than a blank says that a name follows. */
  private boolean saidClearly(int label, int behind, int from) {
    boolean sign = false;
    for (int i = behind; i < from; i++) {
      sign |= !text.isBlank(i);
    }
    int before = text.point(label - 1);
    return sign || before == '加' || before == '我' || text.point(label) == '加';
  }

  private int nameEnd(int from) {
    int end = from;
    while (end < text.size()
        && end <= from + MOST_NAME
        && (text.isLatin(end) || "_-".indexOf(text.point(end)) >= 0)) {
      end++;
    }
    while (end > from && text.point(end - 1) == '-') {
      end--;
    }
    return end;
  }

  /** For every cell the index of its digit in the row, or a negative number. */
  private int[] firstDigits() {
    int[] at = new int[text.size() + 1];
    java.util.Arrays.fill(at, -1);
    for (int k = 0; k < row.size(); k++) {
      at[row.cell(k)] = k;
    }
    return at;
  }

  private void number(PersonalDataKind kind, int behind, int[] digitAt) {
    int from = afterFilling(behind);
    int k = from < text.size() ? digitAt[from] : -1;
    if (k < 0 || row.value(k) == 0) {
      return;
    }
    int best = 0;
    for (int count = LEAST_QQ; count <= MOST_QQ; count++) {
      if (row.holds(k, count) && isOne(DigitGroups.of(row, k, count))) {
        best = count;
        if (row.separator(k + count) == 0 || row.separator(k + count) != row.separator(k + 1)) {
          break;
        }
      }
    }
    if (best > 0) {
      marks.add(kind, row.cell(k), row.cell(k + best - 1) + 1);
    }
  }

  private static boolean isOne(DigitGroups groups) {
    return groups.isWhole()
        || (groups.isUniform() && !groups.isAmount() && groups.lengths().get(0) < LEAST_QQ);
  }
}
