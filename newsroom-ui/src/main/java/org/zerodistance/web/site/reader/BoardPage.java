package org.zerodistance.web.site.reader;

import java.util.List;
import org.zerodistance.cases.casepages.InquiryRow;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The public page of one board.
 *
 * @param continued whether this is not the beginning of the list
 */
public record BoardPage(
    BoardRow board, Page<InquiryRow> list, BoardChoice choice, boolean continued)
    implements HtmlPage {
  public List<Kind> kinds() {
    return List.of(Kind.values());
  }

  public List<BoardPeriod> periods() {
    return List.of(BoardPeriod.values());
  }

  /** The share of answered inquiries, from 0 to 1; 0 for a board without inquiries. */
  public double replyRate() {
    return board.received() == 0 ? 0 : (double) board.answered() / board.received();
  }
}
