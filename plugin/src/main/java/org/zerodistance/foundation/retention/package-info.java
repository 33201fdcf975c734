/**
 * The retention periods, and the interface through which a feature deletes its own rows. A table
 * that grows is listed in {@link org.zerodistance.foundation.retention.RetentionRule} or among the
 * tables that are kept for ever; a test compares both lists with the schema.
 */
@Feature(
    name = "retention",
    uses = {"platform"})
package org.zerodistance.foundation.retention;

import org.zerodistance.foundation.platform.Feature;
