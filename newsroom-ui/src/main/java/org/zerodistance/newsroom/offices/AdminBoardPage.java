package org.zerodistance.newsroom.offices;

import java.util.List;
import java.util.Optional;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.offices.BoardKind;
import org.zerodistance.offices.BoardRow;
import org.zerodistance.offices.BoardState;
import org.zerodistance.offices.OfficeNode;

/**
 * The form for one board.
 *
 * @param board absent for a new one
 */
public record AdminBoardPage(
    Form form,
    Optional<BoardRow> board,
    List<OfficeNode> offices,
    List<BoardKind> kinds,
    List<BoardState> states)
    implements HtmlPage {}
