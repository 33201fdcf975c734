/**
 * Who works and writes here: accounts, their state and their roles. Signing in stands one floor up
 * in {@code signin}, which is the only other writer's door to these tables. Owns the tables {@code
 * person} and {@code person_role}.
 */
@Feature(
    name = "people",
    uses = {"audit", "platform", "sql"})
package org.zerodistance.city.people;

import org.zerodistance.foundation.platform.Feature;
