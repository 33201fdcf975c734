/**
 * Moderation after admission: hides public texts and photos and shows them again, blacks out more
 * or less of them, and moves a case to another board, office, kind or topic. Every act has a reason
 * and two events: a public one that says what was done without repeating it, and one of the
 * newsroom with the words of the reason. Owns no table.
 */
@Feature(
    name = "postmoderation",
    uses = {
      "audit",
      "platform",
      "sql",
      "offices",
      "attachments",
      "casepages",
      "deadlines",
      "inquiries",
      "redactions",
      "remarks",
      "replies"
    },
    reads = {"inquiry", "inquiry_original", "person", "withheld_part"})
package org.zerodistance.cases.postmoderation;

import org.zerodistance.foundation.platform.Feature;
