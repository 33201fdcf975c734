/**
 * One number for everything that readers without an account can see: it grows in the transaction of
 * each change, so a page that was written at a number holds, on every node, as long as the number
 * does. Owns the table {@code public_version}.
 */
@Feature(
    name = "publicversion",
    uses = {"platform"},
    owns = {"public_version"})
package org.zerodistance.foundation.publicversion;

import org.zerodistance.foundation.platform.Feature;
