package org.zerodistance.newsroom.reader;

import java.util.List;
import org.zerodistance.newsroom.web.Page;

/** All boards by groups, with their counters. */
public record BoardsPage(List<BoardGroup> groups) implements Page {}
