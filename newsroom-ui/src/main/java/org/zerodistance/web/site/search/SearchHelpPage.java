package org.zerodistance.web.site.search;

import java.util.Optional;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The explanation of the query syntax.
 *
 * @param board one of the house's own boards, for the examples
 */
public record SearchHelpPage(Optional<BoardRow> board, int year) implements HtmlPage {}
