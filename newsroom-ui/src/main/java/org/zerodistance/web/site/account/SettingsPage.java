package org.zerodistance.web.site.account;

import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The settings of the person's own account.
 *
 * @param confirmed whether the mail address is confirmed
 * @param mailWanted whether notices may be sent there
 * @param profile name and language
 * @param secret the change of the password
 */
public record SettingsPage(
    String email, boolean confirmed, boolean mailWanted, boolean staff, Form profile, Form secret)
    implements HtmlPage {}
