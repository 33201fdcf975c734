package org.zerodistance.newsroom.account;

import org.zerodistance.newsroom.web.Page;

/** What to do about a forgotten password. */
public record ForgottenPage() implements Page {}
