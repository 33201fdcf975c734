/**
 * The desk where stories are made: drafting a story from its cases, the board of all stories by
 * state, one story with its revisions and remarks, the calendar. Owns no table.
 */
@Feature(
    name = "storydesk",
    uses = {
      "platform",
      "sql",
      "columns",
      "attachments",
      "inquiries",
      "assignments",
      "stories",
      "storypages"
    },
    reads = {
      "assignment",
      "assignment_inquiry",
      "board",
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
      "visit"
    })
package org.zerodistance.newsroom.storydesk;

import org.zerodistance.foundation.platform.Feature;
