/**
 * Photos of any owner: taken in with distrust, re-encoded without metadata in three sizes, kept as
 * files under the house's data folder with one row each, shown only to those whom the owner's
 * feature lets see them. A photo is first staged for a form and adopted by its owner in the
 * transaction that accepts the form. Owns the table {@code photo}.
 */
@Feature(
    name = "attachments",
    uses = {"jobs", "platform", "publicversion"},
    owns = {"photo"})
package org.zerodistance.media.attachments;

import org.zerodistance.foundation.platform.Feature;
