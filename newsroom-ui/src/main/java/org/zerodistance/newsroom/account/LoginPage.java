package org.zerodistance.newsroom.account;

import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.Page;

/** Signing in. */
public record LoginPage(Form form) implements Page {}
