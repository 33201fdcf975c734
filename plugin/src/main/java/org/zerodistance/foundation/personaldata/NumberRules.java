package org.zerodistance.foundation.personaldata;

import java.util.Set;
import java.util.function.IntConsumer;

/** Marks ID numbers, bank cards, mobile numbers and landlines. */
final class NumberRules {
  private static final int ID = 18;
  private static final int OLD_ID = 15;
  private static final int MOBILE = 11;
  private static final int CARD_LEAST = 16;
  private static final int CARD_MOST = 19;
  private static final int NEWEST_BIRTH = 2020;
  private static final Set<String> PHONE_LETTERS =
      Set.of(
          "tel", "phone", "mobile", "mob", "cell", "call", "sms", "v", "vx", "wx", "qq", "p", "t");
  private static final String[] USUAL_MOBILE = {
    "3-4-4", "3-8", "7-4", "3-3-5", "4-4-3", "4-3-4", "5-6", "6-5", "4-7"
  };
  private static final String[] USUAL_ID = {
    "6-8-4",
    "6-4-4-4",
    "6-12",
    "14-4",
    "6-6-6",
    "10-8",
    "4-4-4-4-2",
    "3-3-4-4-4",
    "6-4-2-2-4",
    "6-6-3",
    "6-9",
    "12-3"
  };
  private static final String[] USUAL_CARD = {
    "4-4-4-4",
    "4-4-4-4-1",
    "4-4-4-4-2",
    "4-4-4-4-3",
    "4-15",
    "6-13",
    "8-8",
    "8-11",
    "6-10",
    "4-4-11"
  };
  private static final String[] USUAL_LANDLINE = {
    "3-8", "4-7", "4-8", "3-4-4", "4-3-4", "4-4-4", "4-4-3", "7-4", "8-4", "3-3-5"
  };

  private final FoldedText text;
  private final DigitRow row;
  private final NumberLabels labels;
  private final FoundMarks marks;

  NumberRules(FoldedText text, DigitRow row, FoundMarks marks) {
    this.text = text;
    this.row = row;
    this.labels = new NumberLabels(text, row);
    this.marks = marks;
  }

  /** Longer numbers first, since they may contain what looks like a shorter one. */
  void mark() {
    each(this::anyId);
    each(this::card);
    each(this::anyPhone);
  }

  private void each(IntConsumer rule) {
    for (int k = 0; k < row.size(); k++) {
      if (row.isBoundary(k) && !row.isInsideRow(k)) {
        rule.accept(k);
      }
    }
  }

  private void anyId(int k) {
    if (!id(k)) {
      oldId(k);
    }
  }

  private void anyPhone(int k) {
    if (!mobile(k) && !landline(k)) {
      localLine(k);
    }
  }

  private boolean id(int k) {
    if (k + ID - 1 > row.size() || row.value(k) < 1 || row.value(k) > 8) {
      return false;
    }
    String id;
    int end;
    if (row.holds(k, ID)) {
      id = row.digits(k, ID);
      end = row.cell(k + ID - 1) + 1;
    } else {
      end = row.holds(k, ID - 1) ? crossAfter(row.cell(k + ID - 2)) : -1;
      if (end < 0) {
        return false;
      }
      id = row.digits(k, ID - 1) + "x";
    }
    boolean checked = NumberChecks.hasCheckDigit(id);
    boolean born = NumberChecks.isDay(id.substring(6, 14));
    if (!(checked || born) || !NumberChecks.isProvince(id) || labels.saysThing(k)) {
      return false;
    }
    DigitGroups groups = DigitGroups.of(row, k, id.endsWith("x") ? ID - 1 : ID);
    // A typing error must not publish an ID number, so a plausible day of birth is enough as well.
    boolean likely =
        (checked && born)
            || (groups.isPlausible(USUAL_ID)
                && (checked
                    || labels.saysId(k)
                    || Integer.parseInt(id.substring(6, 10)) <= NEWEST_BIRTH));
    return likely && marks.add(PersonalDataKind.ID_NUMBER, row.cell(k), end);
  }

  /** The cell after an x that ends an ID number, or a negative number. */
  private int crossAfter(int cell) {
    int at = cell + 1;
    while (at < text.size()
        && at <= cell + 4
        && (text.isBlank(at) || "-.·_".indexOf(text.point(at)) >= 0)) {
      at++;
    }
    boolean cross = text.point(at) == 'x' || text.point(at) == '×';
    return cross && !text.isLatin(at + 1) ? at + 1 : -1;
  }

  private boolean oldId(int k) {
    if (!row.holds(k, OLD_ID) || row.value(k) < 1 || row.value(k) > 8) {
      return false;
    }
    String id = row.digits(k, OLD_ID);
    return NumberChecks.isProvince(id)
        && NumberChecks.isDay("19" + id.substring(6, 12))
        && !text.isLetter(row.cell(k) - 1)
        && DigitGroups.of(row, k, OLD_ID).isPlausible(USUAL_ID)
        && !labels.saysThing(k)
        && marks.add(PersonalDataKind.ID_NUMBER, row.cell(k), row.cell(k + OLD_ID - 1) + 1);
  }

  private void card(int k) {
    if (row.value(k) < 3 || row.value(k) == 7 || row.value(k) == 8) {
      return;
    }
    for (int length = CARD_MOST; length >= CARD_LEAST; length--) {
      if (row.holds(k, length)) {
        String card = row.digits(k, length);
        if (NumberChecks.luhn(card)
            && isCard(card, k)
            && DigitGroups.of(row, k, length).isPlausible(USUAL_CARD)
            && !labels.saysThing(k)
            && !text.isLetter(row.cell(k) - 1)) {
          marks.add(PersonalDataKind.BANK_CARD, row.cell(k), row.cell(k + length - 1) + 1);
          return;
        }
      }
    }
  }

  /**
   * UnionPay's 62 in every length, the international heads with 16 digits; others by their label.
   */
  private boolean isCard(String card, int k) {
    char first = card.charAt(0);
    return card.startsWith("62")
        || (card.length() == CARD_LEAST && (first == '4' || first == '5' || card.startsWith("35")))
        || labels.saysCard(k);
  }

  private boolean mobile(int k) {
    int country = country(k);
    int from = k + country;
    if (row.value(from) != 1 || row.value(from + 1) < 3 || !row.holds(from, MOBILE)) {
      return false;
    }
    int end = row.cell(from + MOBILE - 1) + 1;
    DigitGroups groups = DigitGroups.of(row, from, MOBILE);
    boolean likely =
        groups.isPlausible(USUAL_MOBILE)
            || (labels.saysPhone(k) && !groups.isAmount() && groups.isUniform());
    return likely
        && !labels.saysThing(k)
        && !labels.saysMoney(end)
        && isFreeOfLetters(k, end)
        && marks.add(PersonalDataKind.MOBILE, opening(k, country), end);
  }

  /** The number of digits of China's country code at {@code k}. */
  private int country(int k) {
    if (row.value(k) == 8 && row.value(k + 1) == 6) {
      return row.isAdjacent(k + 1) && row.isJoined(k + 2) ? 2 : 0;
    }
    boolean zeros = row.value(k) == 0 && row.value(k + 1) == 0;
    return zeros && row.value(k + 2) == 8 && row.value(k + 3) == 6 && row.isJoined(k + 4) ? 4 : 0;
  }

  /** The first cell of a number with its plus sign. */
  private int opening(int k, int country) {
    int cell = row.cell(k);
    if (country > 0 && text.point(cell - 1) == '+') {
      cell--;
    }
    return text.point(cell - 1) == '(' && closesWithin(k) ? cell - 1 : cell;
  }

  /** Whether a bracket before digit {@code k} closes after one of the next digits. */
  private boolean closesWithin(int k) {
    for (int i = k + 1; i < k + 5 && row.isJoined(i); i++) {
      for (int cell = row.cell(i - 1) + 1; cell < row.cell(i); cell++) {
        if (text.point(cell) == ')') {
          return true;
        }
      }
    }
    return false;
  }

  /** Letters before a number make it the number of a thing, unless they say “telephone”. */
  private boolean isFreeOfLetters(int k, int end) {
    int from = row.cell(k);
    if (text.isLetter(end) && !text.isBlank(end)) {
      return !text.isLetter(from - 1);
    }
    int letter = from;
    StringBuilder word = new StringBuilder();
    while (text.isLetter(letter - 1) && word.length() < 8) {
      word.insert(0, (char) text.point(--letter));
    }
    return word.length() < 2 || PHONE_LETTERS.contains(word.toString());
  }

  private boolean landline(int k) {
    int country = country(k);
    boolean abroad = country > 0;
    int from = k + country;
    boolean zero = row.value(from) == 0;
    if (!zero && !abroad) {
      return false;
    }
    int area = zero ? from + 1 : from;
    int first = row.value(area);
    if (first < 1 || (first == 1 && row.value(area + 1) != 0) || !row.isJoined(area + 1)) {
      return false;
    }
    int areaLength = first <= 2 ? 2 : 3;
    for (int length : first <= 2 ? new int[] {8} : new int[] {8, 7}) {
      int count = (zero ? 1 : 0) + areaLength + length;
      int start = row.value(area + areaLength);
      if (start >= 2 && start <= 8 && row.holds(from, count)) {
        DigitGroups groups = DigitGroups.of(row, from, count);
        boolean likely =
            (groups.isPlausible(USUAL_LANDLINE) && isUsual(groups))
                || (abroad && text.point(row.cell(k) - 1) == '+')
                || (labels.saysPhone(k) && groups.isUniform() && !groups.isAmount());
        int end = row.cell(from + count - 1) + 1;
        if (likely && !labels.saysThing(k) && !labels.saysMoney(end) && isFreeOfLetters(k, end)) {
          return marks.add(PersonalDataKind.LANDLINE, opening(k, country), end);
        }
      }
    }
    return false;
  }

  private static boolean isUsual(DigitGroups groups) {
    return groups.isWhole() || groups.isOneOf(USUAL_LANDLINE) || groups.isSingleDigits();
  }

  /** Seven or eight digits without an area code, directly after the word for a telephone. */
  private boolean localLine(int k) {
    if (row.value(k) < 2 || row.value(k) > 8 || !LandlineWords.follows(text, row.cell(k))) {
      return false;
    }
    for (int length : new int[] {8, 7}) {
      if (row.holds(k, length)) {
        DigitGroups groups = DigitGroups.of(row, k, length);
        int end = row.cell(k + length - 1) + 1;
        if ((groups.isOneOf("8", "7", "3-4", "4-4", "4-3", "2-3-3") || groups.isSingleDigits())
            && !labels.saysMoney(end)
            && !text.isLetter(end)) {
          return marks.add(PersonalDataKind.LANDLINE, row.cell(k), end);
        }
      }
    }
    return false;
  }
}
