/**
 * The public view of stories: the story's page, the lists of a column and of all columns, the
 * stories of a case. Unpublished stories are never shown; a withdrawn story shows only its note.
 */
@Feature(
    name = "storypages",
    uses = {"platform", "sql", "columns", "attachments", "inquiries", "stories"},
    reads = {
      "board",
      "inquiry",
      "office",
      "photo",
      "reply",
      "story",
      "story_column",
      "story_correction",
      "story_inquiry",
      "story_quote",
      "withheld_part"
    })
package org.zerodistance.newsroom.storypages;

import org.zerodistance.foundation.platform.Feature;
