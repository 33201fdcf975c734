/**
 * The obligations of offices and their due dates: the calendar of working days, the rules that set
 * the number of working days for an answer, and one row for each obligation with the rule that
 * created it. Owns the tables {@code calendar_day}, {@code deadline_rule} and {@code deadline}.
 */
@Feature(
    name = "deadlines",
    uses = {"audit", "indexqueue", "platform", "publicversion", "sql", "inquiries"},
    owns = {"calendar_day", "deadline", "deadline_rule"},
    reads = {"person"})
package org.zerodistance.cases.deadlines;

import org.zerodistance.foundation.platform.Feature;
