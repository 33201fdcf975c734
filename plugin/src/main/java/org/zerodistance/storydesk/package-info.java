/**
 * The desk where stories are made: drafting a story from its cases, the board of all stories by
 * state, one story with its revisions and remarks, the calendar. Owns no table.
 */
@Feature(
    name = "storydesk",
    uses = {
      "platform",
      "viewers",
      "attachments",
      "inquiries",
      "assignments",
      "fieldwork",
      "columns",
      "stories",
      "storypages"
    })
package org.zerodistance.storydesk;

import org.zerodistance.platform.Feature;
