/**
 * What an office owes and by when: the calendar of working days, the rules that say how many of
 * them an answer may take, and one row for each obligation with the rule that made it. Owns the
 * tables {@code calendar_day}, {@code deadline_rule} and {@code deadline}.
 */
@Feature(
    name = "deadlines",
    uses = {"platform", "viewers", "caselog", "inquiries", "publicversion"})
package org.zerodistance.deadlines;

import org.zerodistance.platform.Feature;
