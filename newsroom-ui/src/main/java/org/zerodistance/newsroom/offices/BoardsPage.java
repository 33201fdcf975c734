package org.zerodistance.newsroom.offices;

import java.util.List;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.offices.BoardRow;

/** All boards, closed ones too. */
public record BoardsPage(List<BoardRow> boards) implements Page {}
