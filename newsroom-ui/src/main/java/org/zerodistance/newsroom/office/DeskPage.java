package org.zerodistance.newsroom.office;

import java.util.List;
import java.util.Optional;
import org.zerodistance.deadlines.CaseClock;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.offices.OfficeRow;
import org.zerodistance.replies.DeskRow;
import org.zerodistance.replies.DeskTab;

/**
 * The desk of one office.
 *
 * @param own all offices that the person speaks for
 * @param office the one shown; absent when the person speaks for none
 * @param later whether this is not the beginning of the list
 */
public record DeskPage(
    List<OfficeRow> own,
    Optional<OfficeRow> office,
    DeskTab tab,
    List<Tab> tabs,
    List<Line> cases,
    boolean later,
    Optional<String> next)
    implements Page {
  public DeskPage {
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

  /** A case with its clock. */
  public record Line(DeskRow row, Optional<CaseClock> clock) {}
}
