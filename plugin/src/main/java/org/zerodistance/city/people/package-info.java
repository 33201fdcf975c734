/**
 * Who works and writes here: accounts, their state and their roles. Signing in stands one floor up
 * in {@code signin}, which is the only other writer's door to these tables. Owns the tables {@code
 * person} and {@code person_role}.
 */
@Feature(
    name = "people",
    uses = {"audit", "platform", "sql"},
    owns = {"person", "person_role"},
    reads = {"board", "login_session", "office"})
package org.zerodistance.city.people;

import org.zerodistance.foundation.platform.Feature;
