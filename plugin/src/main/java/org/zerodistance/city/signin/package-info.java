/**
 * Authentication: passwords, sessions kept in the database, one-time links by mail, registration,
 * and the management of accounts by administrators. A disabled or deleted account loses its
 * sessions in the same transaction, so on every node at once; its texts stay. Owns the tables
 * {@code login_session} and {@code one_time_link}.
 */
@Feature(
    name = "signin",
    uses = {"audit", "monitoring", "platform", "ratelimit", "retention", "people"},
    owns = {"login_session", "one_time_link"},
    reads = {"person", "person_role"})
package org.zerodistance.city.signin;

import org.zerodistance.foundation.platform.Feature;
