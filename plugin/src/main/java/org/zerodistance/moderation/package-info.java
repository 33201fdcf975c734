/**
 * The moderators' queue: what waits and why, who has it open, and the decisions. Finds personal
 * data so that it is blacked out before anybody else reads it. Owns the table {@code
 * moderation_task}.
 */
@Feature(
    name = "moderation",
    uses = {
      "platform",
      "viewers",
      "offices",
      "attachments",
      "inquiries",
      "deadlines",
      "remarks",
      "casepages"
    })
package org.zerodistance.moderation;

import org.zerodistance.platform.Feature;
