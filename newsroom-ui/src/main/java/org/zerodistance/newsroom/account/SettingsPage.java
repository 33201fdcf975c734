package org.zerodistance.newsroom.account;

import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.Page;

/**
 * One's own account.
 *
 * @param profile name and language
 * @param secret the change of the password
 */
public record SettingsPage(String email, boolean staff, Form profile, Form secret)
    implements Page {}
