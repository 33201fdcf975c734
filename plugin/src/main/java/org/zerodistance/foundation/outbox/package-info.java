/**
 * What must happen after a change, written in the change's own transaction and carried out behind
 * its back: so far, bringing the search index up to date. {@link
 * org.zerodistance.foundation.outbox.OutboxDispatcher} delivers at least once, on any number of
 * nodes; takers re-read the current row. Owns the table {@code outbox}.
 */
@Feature(
    name = "outbox",
    uses = {"monitoring", "platform"},
    owns = {"outbox"})
package org.zerodistance.foundation.outbox;

import org.zerodistance.foundation.platform.Feature;
