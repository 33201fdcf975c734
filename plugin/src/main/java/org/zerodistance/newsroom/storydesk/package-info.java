/**
 * The desk for stories: drafts from cases, the list of all stories by state, one story with its
 * revisions and comments, the calendar. Owns no table.
 */
@Feature(
    name = "storydesk",
    uses = {
      "jobs",
      "personaldata",
      "platform",
      "sql",
      "columns",
      "house",
      "attachments",
      "inquiries",
      "assignments",
      "notebook",
      "stories"
    },
    reads = {
      "asker",
      "assignment",
      "assignment_inquiry",
      "board",
      "event",
      "inquiry",
      "office",
      "person",
      "reply",
      "story",
      "story_assignment",
      "story_column",
      "story_comment",
      "story_inquiry",
      "story_quote",
      "story_revision",
      "story_source_check",
      "visit",
      "withheld_part"
    })
package org.zerodistance.newsroom.storydesk;

import org.zerodistance.foundation.platform.Feature;
