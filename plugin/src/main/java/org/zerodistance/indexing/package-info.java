/**
 * What goes into the search indexes: reads documents from the database as everybody may see them or
 * as the staff may, each by the visibility rule, and keeps both indexes up with the outbox. Owns no
 * table.
 */
@Feature(
    name = "indexing",
    uses = {"inquiries", "offices", "outbox", "platform", "searching", "viewers"})
package org.zerodistance.indexing;

import org.zerodistance.platform.Feature;
