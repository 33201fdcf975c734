package org.zerodistance.newsroom.reader;

import java.util.List;
import org.zerodistance.casepages.InquiryRow;
import org.zerodistance.inquiries.Kind;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.offices.BoardRow;
import org.zerodistance.platform.Page;

/**
 * One board.
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

  /** In percent; a board that received nothing has none. */
  public double replyRate() {
    return board.received() == 0 ? 0 : (double) board.answered() / board.received();
  }
}
