/**
 * Whose photos are whose, and who may see them: photos come with an inquiry and become its own in
 * the transaction that takes it in; afterwards they follow what they belong to — a case or an
 * answer. Owns no table.
 */
@Feature(
    name = "casephotos",
    uses = {"platform", "viewers", "attachments", "inquiries", "casepages"})
package org.zerodistance.casephotos;

import org.zerodistance.platform.Feature;
