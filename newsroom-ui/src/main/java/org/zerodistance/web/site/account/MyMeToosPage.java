package org.zerodistance.web.site.account;

import org.zerodistance.cases.casepages.AskerPages;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The list of cases with the person's “me too”. */
public record MyMeToosPage(Page<AskerPages.JoinedRow> joined) implements HtmlPage {}
