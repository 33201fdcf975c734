/**
 * The access to the database: its time, the mapping of types and records, the count of statements,
 * cursors and pages of lists, and the small tables that every feature may use through a class:
 * settings changed at run time and keys against duplicate submits. Owns the tables {@code setting}
 * and {@code submission_key}.
 */
@Feature(
    name = "sql",
    uses = {"platform", "retention"},
    owns = {"setting", "submission_key"})
package org.zerodistance.foundation.sql;

import org.zerodistance.foundation.platform.Feature;
