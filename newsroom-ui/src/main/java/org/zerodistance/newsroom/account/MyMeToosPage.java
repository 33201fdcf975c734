package org.zerodistance.newsroom.account;

import org.zerodistance.casepages.AskerPages;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.platform.Page;

/** What one has joined. */
public record MyMeToosPage(Page<AskerPages.JoinedRow> joined) implements HtmlPage {}
