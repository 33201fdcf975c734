/**
 * The demo city for an empty installation: offices, people, eighty inquiries over eighteen months
 * with all their steps, assignments and stories. All data are created through the normal use cases,
 * each step at its own time, so the demo also tests the whole product. Owns no table.
 */
@Feature(
    name = "demo",
    uses = {
      "platform",
      "sql",
      "columns",
      "house",
      "offices",
      "people",
      "signin",
      "attachments",
      "casepages",
      "deadlines",
      "inquiries",
      "moderation",
      "remarks",
      "replies",
      "assignments",
      "notebook",
      "stories",
      "storydesk",
      "dossiers"
    })
package org.zerodistance.demo;

import org.zerodistance.foundation.platform.Feature;
