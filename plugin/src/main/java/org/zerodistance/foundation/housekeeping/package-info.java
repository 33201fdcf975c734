/**
 * Applies the retention periods of {@link org.zerodistance.foundation.retention.RetentionRule}
 * every hour, in small steps, through the features that own the tables. Owns the table {@code
 * retention_run}.
 */
@Feature(
    name = "housekeeping",
    uses = {"jobs", "platform", "retention", "sql"},
    owns = {"retention_run"})
package org.zerodistance.foundation.housekeeping;

import org.zerodistance.foundation.platform.Feature;
