package org.zerodistance.web.site.account;

import java.util.List;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * Signing in.
 *
 * @param demo accounts that anybody may use; none but in a demo city
 */
public record LoginPage(Form form, List<DemoAccounts.Account> demo) implements HtmlPage {}
