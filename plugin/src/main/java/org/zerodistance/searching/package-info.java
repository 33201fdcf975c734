/**
 * One box over inquiries, answers and stories. Declares the port of the search index, builds what
 * goes into it from the database through the visibility rule, keeps it up with the outbox, and
 * answers in a limited way when there is no index. Owns no table.
 */
@Feature(
    name = "searching",
    uses = {"inquiries", "offices", "outbox", "platform", "querying", "casepages"})
package org.zerodistance.searching;

import org.zerodistance.platform.Feature;
