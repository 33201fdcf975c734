/**
 * Counting what may be done only so often. Each node counts for itself, in memory; what was counted
 * is forgotten when it would be allowed again. Who is counted and what a refusal says is the
 * business of whoever counts. Owns no table.
 */
@Feature(
    name = "throttles",
    uses = {"platform"})
package org.zerodistance.throttles;

import org.zerodistance.platform.Feature;
