/**
 * The one table of how long rows are kept, and what a feature implements to delete its own. A table
 * that grows stands in {@link org.zerodistance.foundation.retention.RetentionRule}, or its rows
 * live as long as the paper; a test compares both with the schema.
 */
@Feature(
    name = "retention",
    uses = {"platform"})
package org.zerodistance.foundation.retention;

import org.zerodistance.foundation.platform.Feature;
