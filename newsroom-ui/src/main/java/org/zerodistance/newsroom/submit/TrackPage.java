package org.zerodistance.newsroom.submit;

import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.Page;

/** Asks for number and code. */
public record TrackPage(Form form) implements Page {}
