/**
 * Reads cases for pages: one case as one viewer may see it, lists by cursor, titles for the search
 * without the index, an asker's own list, and the photos of cases and answers, which have the
 * visibility of their case. Owns no table.
 */
@Feature(
    name = "casepages",
    uses = {
      "audit",
      "platform",
      "sql",
      "offices",
      "attachments",
      "inquiries",
      "personaldata",
      "redactions",
      "status"
    },
    reads = {
      "asker",
      "board",
      "inquiry",
      "inquiry_original",
      "me_too",
      "office",
      "office_question",
      "reply",
      "topic",
      "withheld_part"
    })
package org.zerodistance.cases.casepages;

import org.zerodistance.foundation.platform.Feature;
