/**
 * What readers see of stories: the story's own page, the lists of a column and of the house, the
 * stories of a case. Never anything that is not published; a withdrawn story shows its note alone.
 */
@Feature(
    name = "storypages",
    uses = {"platform", "sql", "columns", "attachments", "inquiries", "stories"},
    reads = {
      "board",
      "inquiry",
      "office",
      "reply",
      "story",
      "story_column",
      "story_correction",
      "story_inquiry",
      "story_quote"
    })
package org.zerodistance.newsroom.storypages;

import org.zerodistance.foundation.platform.Feature;
