package org.zerodistance.web.site.account;

import java.util.List;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The sign-in page.
 *
 * @param demo public demo accounts; only in a demo city
 */
public record LoginPage(Form form, List<DemoAccounts.Account> demo) implements HtmlPage {}
