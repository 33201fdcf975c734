/**
 * Figures about the running house for whoever watches over it, as text that Prometheus and its kin
 * read, behind the operator's token. Features hand theirs in as {@link
 * org.zerodistance.monitoring.Metered}. Owns no table.
 */
@Feature(
    name = "monitoring",
    uses = {"platform"})
package org.zerodistance.monitoring;

import org.zerodistance.platform.Feature;
