package org.zerodistance.web.office.cases;

import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.deadlines.CaseClock;
import org.zerodistance.cases.replies.DeskTab;
import org.zerodistance.cases.replies.OfficeDeskRow;
import org.zerodistance.city.offices.OfficeRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The desk of one office: its cases with their deadlines.
 *
 * @param own all offices that the person speaks for
 * @param office the office that is shown; absent when the person speaks for none
 * @param later whether this is not the beginning of the list
 */
public record OfficeDeskPage(
    List<OfficeRow> own,
    Optional<OfficeRow> office,
    DeskTab tab,
    List<Tab> tabs,
    List<OfficeDeskLine> cases,
    boolean later,
    Optional<String> next)
    implements HtmlPage {
  public OfficeDeskPage {
    own = List.copyOf(own);
    tabs = List.copyOf(tabs);
    cases = List.copyOf(cases);
  }

  /** A part of the desk with its number of cases. */
  public record Tab(DeskTab tab, int count) {
    public String value() {
      return tab.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A case with its deadline. */
  public record OfficeDeskLine(OfficeDeskRow row, Optional<CaseClock> clock) {}
}
