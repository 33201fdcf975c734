package org.zerodistance.newsroom.reader;

import java.util.List;
import org.zerodistance.newsroom.web.HtmlPage;

/** All boards by groups, with their counters. */
public record BoardsPage(List<BoardGroup> groups) implements HtmlPage {}
