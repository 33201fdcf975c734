package org.zerodistance.newsroom.account;

import org.zerodistance.casepages.AskerPages;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.platform.Slice;

/** What one has joined. */
public record MyMeToosPage(Slice<AskerPages.JoinedRow> joined) implements Page {}
