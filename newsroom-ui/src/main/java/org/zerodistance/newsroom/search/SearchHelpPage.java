package org.zerodistance.newsroom.search;

import java.util.Optional;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.offices.BoardRow;

/**
 * How to search.
 *
 * @param board one of the house's own boards, for the examples
 */
public record SearchHelpPage(Optional<BoardRow> board, int year) implements HtmlPage {}
