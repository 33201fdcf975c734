/**
 * What an office owes and by when: the calendar of working days, the rules that say how many of
 * them an answer may take, and one row for each obligation with the rule that made it. Owns the
 * tables {@code calendar_day}, {@code deadline_rule} and {@code deadline}.
 */
@Feature(
    name = "deadlines",
    uses = {"audit", "indexqueue", "platform", "publicversion", "sql", "inquiries"},
    owns = {"calendar_day", "deadline", "deadline_rule"},
    reads = {"person"})
package org.zerodistance.cases.deadlines;

import org.zerodistance.foundation.platform.Feature;
