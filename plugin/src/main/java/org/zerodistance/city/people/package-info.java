/**
 * Accounts of readers and staff, with their state and roles. Signing in is the feature {@code
 * signin}, the only other one that writes to these tables, through the classes here. Owns the
 * tables {@code person} and {@code person_role}.
 */
@Feature(
    name = "people",
    uses = {"audit", "platform", "sql"},
    owns = {"person", "person_role"},
    reads = {"board", "login_session", "office"})
package org.zerodistance.city.people;

import org.zerodistance.foundation.platform.Feature;
