/**
 * Metrics of the running application for its operators, as text in the format of Prometheus,
 * protected by the operator's token: timers and counters in {@link
 * org.zerodistance.foundation.monitoring.Meters}, values of the moment from each {@link
 * org.zerodistance.foundation.monitoring.Metered}; and the context of log lines. Owns no table.
 */
@Feature(
    name = "monitoring",
    uses = {"platform"})
package org.zerodistance.foundation.monitoring;

import org.zerodistance.foundation.platform.Feature;
