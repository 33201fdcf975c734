package org.zerodistance.newsroom.account;

import org.zerodistance.casepages.AskerPages;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.platform.Page;

/** What one has asked. */
public record MyInquiriesPage(Page<AskerPages.AskedRow> asked) implements HtmlPage {}
