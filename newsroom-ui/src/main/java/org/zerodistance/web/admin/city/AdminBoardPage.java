package org.zerodistance.web.admin.city;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.offices.BoardKind;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.BoardState;
import org.zerodistance.city.offices.OfficeNode;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The page with the form for one board.
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
