/**
 * The queue of outgoing e-mail: a mail is stored in the transaction of its change and sent later in
 * the background by any node, at least once. A row contains only ids; {@code notifications}
 * composes the mail when it is sent, and address, text and secret link are never stored.
 *
 * <p>Owns the table {@code outgoing_mail}.
 */
@Feature(
    name = "mail",
    uses = {"jobs", "monitoring", "platform", "retention", "sql", "inquiries"},
    owns = "outgoing_mail",
    reads = {"asker", "inquiry", "person"})
package org.zerodistance.outward.mail;

import org.zerodistance.foundation.platform.Feature;
