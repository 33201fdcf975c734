/**
 * Photos of any owner: checked as untrusted input, re-encoded without metadata in three sizes,
 * stored as files under the data folder with one row each, and shown only to people whom the
 * owner's feature allows. A photo is first staged for a form and then adopted by its owner in the
 * transaction that accepts the form. Owns the table {@code photo}.
 */
@Feature(
    name = "attachments",
    uses = {"monitoring", "platform", "publicversion", "retention"},
    owns = {"photo"})
package org.zerodistance.media.attachments;

import org.zerodistance.foundation.platform.Feature;
