/**
 * Finds personal data in what people write, whatever its disguise, so that it can be marked before
 * the text becomes public, and logs what staff decide about marked places. Owns no table.
 */
@Feature(
    name = "personaldata",
    uses = {"audit", "platform"},
    reads = {"event"})
package org.zerodistance.foundation.personaldata;

import org.zerodistance.foundation.platform.Feature;
