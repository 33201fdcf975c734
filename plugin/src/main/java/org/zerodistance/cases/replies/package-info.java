/**
 * The offices' side of a case: the desk of an office, answers with their photos, drafts saved while
 * typing, templates, and “not ours”. An answer is signed by the office, not by the person. Owns the
 * tables {@code reply}, {@code reply_draft} and {@code reply_template}.
 */
@Feature(
    name = "replies",
    uses = {
      "indexqueue",
      "platform",
      "retention",
      "sql",
      "attachments",
      "casepages",
      "deadlines",
      "inquiries",
      "status",
      "moderation",
      "remarks"
    },
    owns = {"reply", "reply_draft", "reply_template"},
    reads = {"board", "deadline", "inquiry", "inquiry_original", "office", "person"})
package org.zerodistance.cases.replies;

import org.zerodistance.foundation.platform.Feature;
