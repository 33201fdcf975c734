/**
 * Imports inquiries and answers from other systems, from a CSV file: keeps original numbers and
 * times, refuses invalid rows with their line and reason, and creates no duplicates when a file is
 * imported again. Owns the table {@code import_run}.
 */
@Feature(
    name = "archive",
    uses = {"audit", "platform", "retention", "sql", "offices", "inquiries", "replies"},
    owns = {"import_run"},
    reads = {"board"})
package org.zerodistance.cases.archive;

import org.zerodistance.foundation.platform.Feature;
