/**
 * Takes what was asked and answered elsewhere into the house, from a CSV file: original numbers and
 * times, bad rows refused with their line and reason, a second run without doubling anything. Owns
 * the table {@code import_run}.
 */
@Feature(
    name = "archive",
    uses = {"audit", "platform", "sql", "offices", "inquiries", "replies"},
    owns = {"import_run"},
    reads = {"board"})
package org.zerodistance.cases.archive;

import org.zerodistance.foundation.platform.Feature;
