package org.zerodistance.web.admin.city;

import java.util.List;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** All boards, closed ones too. */
public record AdminBoardsPage(List<BoardRow> boards) implements HtmlPage {}
