/**
 * The moderators' queue: what waits and why, who has it open, and the decisions. Finds personal
 * data so that it is blacked out before anybody else reads it. Owns the table {@code
 * moderation_task}.
 */
@Feature(
    name = "moderation",
    uses = {
      "platform",
      "sql",
      "offices",
      "attachments",
      "casepages",
      "deadlines",
      "inquiries",
      "remarks"
    },
    owns = {"moderation_task"},
    reads = {"board", "inquiry", "inquiry_original", "person", "remark"})
package org.zerodistance.cases.moderation;

import org.zerodistance.foundation.platform.Feature;
