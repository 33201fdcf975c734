/**
 * Authentication: passwords, sessions kept in the database, one-time links by mail, registration,
 * and the management of accounts by administrators. A disabled or deleted account loses its
 * sessions in the same transaction, so on every node at once; its texts stay. A token names its
 * person by a signature, so that what somebody typed under an expired session can wait for the same
 * person. Owns the tables {@code login_session} and {@code one_time_link}.
 */
@Feature(
    name = "signin",
    uses = {"audit", "monitoring", "platform", "ratelimit", "retention", "sql", "people"},
    owns = {"login_session", "one_time_link"},
    reads = {"person", "person_role"})
package org.zerodistance.city.signin;

import org.zerodistance.foundation.platform.Feature;
