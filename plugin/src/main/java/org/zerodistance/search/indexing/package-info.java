/**
 * What goes into the search indexes: reads documents from the database as everybody may see them or
 * as the staff may, each by the visibility rule, and keeps both indexes up with what has changed.
 * Owns no table.
 */
@Feature(
    name = "indexing",
    uses = {"indexqueue", "jobs", "platform", "offices", "inquiries", "searching"},
    reads = {
      "board",
      "deadline",
      "dossier",
      "inquiry",
      "inquiry_original",
      "office",
      "remark",
      "reply",
      "story",
      "story_column",
      "story_inquiry",
      "topic"
    })
package org.zerodistance.search.indexing;

import org.zerodistance.foundation.platform.Feature;
