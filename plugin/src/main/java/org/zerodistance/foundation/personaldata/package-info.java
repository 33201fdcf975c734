/**
 * Finds personal data in what people write, whatever its disguise, so that it can be marked before
 * the text becomes public. Owns no table and keeps nothing.
 */
@Feature(
    name = "personaldata",
    uses = {})
package org.zerodistance.foundation.personaldata;

import org.zerodistance.foundation.platform.Feature;
