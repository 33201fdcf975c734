package org.zerodistance.web.site.account;

import org.zerodistance.cases.casepages.AskerPages;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The list of the person's own inquiries. */
public record MyInquiriesPage(Page<AskerPages.AskedRow> asked) implements HtmlPage {}
