/**
 * The moderation queue: waiting tasks with their causes, claims by moderators, and decisions.
 * Detects personal data so that it is redacted before anybody else reads it. Owns the table {@code
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
      "personaldata",
      "remarks"
    },
    owns = {"moderation_task"},
    reads = {"board", "inquiry", "inquiry_original", "person", "remark"})
package org.zerodistance.cases.moderation;

import org.zerodistance.foundation.platform.Feature;
