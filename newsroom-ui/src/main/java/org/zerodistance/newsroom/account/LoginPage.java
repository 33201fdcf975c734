package org.zerodistance.newsroom.account;

import java.util.List;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/**
 * Signing in.
 *
 * @param demo accounts that anybody may use; none but in a demo city
 */
public record LoginPage(Form form, List<DemoAccounts.Account> demo) implements HtmlPage {}
