package org.zerodistance.web.site.reader;

import java.util.List;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The list of all boards by groups, with their counters. */
public record BoardsPage(List<BoardGroup> groups) implements HtmlPage {}
