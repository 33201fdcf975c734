package org.zerodistance.foundation.personaldata;

import java.util.List;

/**
 * Finds personal data in a text: mobile and landline numbers, resident ID numbers (GB 11643-1999),
 * bank cards (Luhn), licence plates (GA 36), e-mail addresses, names of WeChat and QQ that are
 * labelled as such, and what the asker withheld. Full-width and Chinese digits, blanks, signs and
 * line ends between digits do not hide them.
 *
 * <p>The time grows with the length of the text and does not depend on what it says; every text is
 * answered, none is refused. A mark is a reason to look, no proof: numbers of things, sums and days
 * are left out as far as words and form tell.
 */
public final class PersonalDataFinder {
  private PersonalDataFinder() {}

  /** The marks of a text, in its order and without overlaps; none for null. */
  public static List<PersonalDataMark> in(String text) {
    return in(text, Withheld.NOTHING);
  }

  /** The marks of a text, among them every mention of what is withheld. */
  public static List<PersonalDataMark> in(String text, Withheld withheld) {
    if (text == null || text.isEmpty()) {
      return List.of();
    }
    FoldedText folded = new FoldedText(text);
    DigitRow row = new DigitRow(folded);
    FoundMarks marks = new FoundMarks(folded);
    AccountRules accounts = new AccountRules(folded, row, marks);
    new WithheldRule(folded, row, marks).mark(withheld);
    new EmailRule(folded, marks).mark();
    accounts.markNames();
    new NumberRules(folded, row, marks).mark();
    new PlateRule(folded, marks).mark();
    accounts.markNumbers();
    return marks.sorted();
  }

  /**
   * The marks of a text of an office or the newsroom. Landlines and e-mail addresses that the text
   * gives as those of an office are left out.
   */
  public static List<PersonalDataMark> inOfficial(String text, Withheld withheld) {
    return in(text, withheld).stream().filter(mark -> !OfficialContacts.isOne(text, mark)).toList();
  }
}
