package org.zerodistance.cases.moderation;

import java.util.ArrayList;
import java.util.List;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.foundation.personaldata.PersonalDataFinder;
import org.zerodistance.foundation.personaldata.Withheld;

/**
 * Finds personal data in what readers write, so that moderators see it marked before they admit a
 * text; see {@link PersonalDataFinder}.
 */
public final class PersonalData {
  private PersonalData() {}

  /**
   * The personal data found in all fields of a case; also the asker's own name and contact where
   * the text repeats them and they are not to be public.
   */
  public static List<Span> in(CaseView seen) {
    Withheld withheld = seen.withheld();
    List<Span> found = new ArrayList<>(in(Span.Field.TITLE, seen.title(), withheld));
    found.addAll(in(Span.Field.BODY, seen.body(), withheld));
    found.addAll(in(Span.Field.PLACE, seen.place().orElse(""), withheld));
    return found;
  }

  /** The personal data found in one field, in order, without overlaps. */
  public static List<Span> in(Span.Field field, String text) {
    return in(field, text, Withheld.NOTHING);
  }

  /** The same, with every mention of what the asker withheld. */
  public static List<Span> in(Span.Field field, String text, Withheld withheld) {
    return PersonalDataFinder.in(text, withheld).stream()
        .map(mark -> new Span(field, mark.from(), mark.to(), mark.kind().code()))
        .toList();
  }
}
