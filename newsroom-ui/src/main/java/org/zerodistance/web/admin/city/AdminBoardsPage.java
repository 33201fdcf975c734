package org.zerodistance.web.admin.city;

import java.util.List;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The administrators' list of all boards, including closed ones. */
public record AdminBoardsPage(List<BoardRow> boards) implements HtmlPage {}
