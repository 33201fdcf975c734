/**
 * How often one network address may send in, upload and try tracking codes. Each node counts for
 * itself, in memory. Owns no table.
 */
@Feature(
    name = "intake",
    uses = {"platform", "throttles"})
package org.zerodistance.intake;

import org.zerodistance.platform.Feature;
