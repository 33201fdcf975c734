/**
 * Fills an empty house with the demo city: offices, people, eighty inquiries over eighteen months
 * with what came of them, assignments and stories. Everything goes through the same use cases as
 * real life, at its own time, so the demo also proves that a city can live here. Owns no table.
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
      "stories",
      "storydesk",
      "dossiers"
    })
package org.zerodistance.demo;

import org.zerodistance.foundation.platform.Feature;
