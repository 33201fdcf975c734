package org.zerodistance.newsroom.account;

import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.Page;

/** The last question before an account is deleted. */
public record FarewellPage(Form form) implements Page {}
