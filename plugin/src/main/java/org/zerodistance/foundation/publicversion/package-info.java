/**
 * The version number of all data that readers without an account can see. It is incremented in the
 * transaction of each change, so a page rendered at a version is valid on every node until the
 * number changes. Owns the table {@code public_version}.
 */
@Feature(
    name = "publicversion",
    uses = {"monitoring", "platform"},
    owns = {"public_version"})
package org.zerodistance.foundation.publicversion;

import org.zerodistance.foundation.platform.Feature;
