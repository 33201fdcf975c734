package org.zerodistance.newsroom.reader;

import org.zerodistance.newsroom.web.Page;

/** The first page. */
public record FrontPage() implements Page {}
