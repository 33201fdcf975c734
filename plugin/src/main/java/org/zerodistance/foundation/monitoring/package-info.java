/**
 * Figures about the running house for its operators, as text that Prometheus and its kin read,
 * behind the operator's token. Features hand theirs in as {@link
 * org.zerodistance.foundation.monitoring.Metered}. Owns no table.
 */
@Feature(
    name = "monitoring",
    uses = {"platform"})
package org.zerodistance.foundation.monitoring;

import org.zerodistance.foundation.platform.Feature;
