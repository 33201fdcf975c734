/**
 * Deletes every hour what no longer has to be kept, by the rules of {@link
 * org.zerodistance.foundation.retention.RetentionRule}, through the features that own the tables,
 * in small steps. Owns the table {@code retention_run}.
 */
@Feature(
    name = "housekeeping",
    uses = {"jobs", "platform", "retention", "sql"},
    owns = {"retention_run"})
package org.zerodistance.foundation.housekeeping;

import org.zerodistance.foundation.platform.Feature;
