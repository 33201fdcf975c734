/**
 * Figures about the running house for its operators, as text that Prometheus and its kin read,
 * behind the operator's token: timers and counters in {@link
 * org.zerodistance.foundation.monitoring.Meters}, figures of the moment from each {@link
 * org.zerodistance.foundation.monitoring.Metered}; and what a line of the log belongs to. Owns no
 * table.
 */
@Feature(
    name = "monitoring",
    uses = {"platform"})
package org.zerodistance.foundation.monitoring;

import org.zerodistance.foundation.platform.Feature;
