/**
 * The moderation queue: waiting tasks with their causes, claims by moderators, and decisions.
 * Detects personal data so that it is redacted before anybody else reads it. Keeps the ready
 * reasons of the house. Owns the tables {@code moderation_batch}, {@code moderation_task} and
 * {@code return_reason}.
 */
@Feature(
    name = "moderation",
    uses = {
      "audit",
      "jobs",
      "people",
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
    owns = {"moderation_batch", "moderation_task", "return_reason"},
    reads = {"board", "inquiry", "inquiry_original", "person", "remark"})
package org.zerodistance.cases.moderation;

import org.zerodistance.foundation.platform.Feature;
