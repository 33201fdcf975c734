/**
 * The content of the search indexes: builds documents from the database for the public and for the
 * staff, according to the visibility policy, and updates both indexes after changes. Owns no table.
 */
@Feature(
    name = "indexing",
    uses = {"indexqueue", "jobs", "platform", "sql", "offices", "inquiries", "status", "searching"},
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
