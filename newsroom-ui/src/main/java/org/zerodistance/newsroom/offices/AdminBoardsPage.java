package org.zerodistance.newsroom.offices;

import java.util.List;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.offices.BoardRow;

/** All boards, closed ones too. */
public record AdminBoardsPage(List<BoardRow> boards) implements HtmlPage {}
