package org.zerodistance.web.site.reader;

import java.util.List;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** All boards by groups, with their counters. */
public record BoardsPage(List<BoardGroup> groups) implements HtmlPage {}
