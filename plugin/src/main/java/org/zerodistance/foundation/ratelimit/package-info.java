/**
 * Rate limits: by network address for submitting, uploading and tracking codes, by other keys for
 * sign-ins. Each node counts for itself, in memory; a count is dropped when the call would be
 * allowed again. Owns no table.
 */
@Feature(
    name = "ratelimit",
    uses = {"platform"})
package org.zerodistance.foundation.ratelimit;

import org.zerodistance.foundation.platform.Feature;
