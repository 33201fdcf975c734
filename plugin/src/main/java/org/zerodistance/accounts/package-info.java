/**
 * People, what they may do, how they sign in and how they go: passwords, sessions kept in the
 * database, one-time links, roles. A person is disabled or deletes the account at once and
 * everywhere; texts stay where they were written. Owns the tables {@code person}, {@code
 * person_role}, {@code login_session} and {@code one_time_link}.
 */
@Feature(
    name = "accounts",
    uses = {"platform", "viewers", "caselog", "throttles"})
package org.zerodistance.accounts;

import org.zerodistance.platform.Feature;
