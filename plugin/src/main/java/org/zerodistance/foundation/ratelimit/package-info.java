/**
 * How often something may be done: by network address for submitting, uploading and tracking codes,
 * by a key of one's own for sign-ins. Each node counts for itself, in memory; a count is forgotten
 * when it would be allowed again. Owns no table.
 */
@Feature(
    name = "ratelimit",
    uses = {"platform"})
package org.zerodistance.foundation.ratelimit;

import org.zerodistance.foundation.platform.Feature;
