package org.zerodistance.newsroom.account;

import org.zerodistance.casepages.AskerPages;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.platform.Slice;

/** What one has asked. */
public record MyInquiriesPage(Slice<AskerPages.AskedRow> asked) implements Page {}
