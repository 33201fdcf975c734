/**
 * Fills an empty house with the demo city: offices, people, eighty inquiries over eighteen months
 * with what came of them, assignments and stories. Everything goes through the same use cases as
 * real life, at its own time, so the demo also proves that a city can live here. Owns no table.
 */
@Feature(
    name = "demo",
    uses = {
      "platform",
      "viewers",
      "house",
      "accounts",
      "offices",
      "attachments",
      "inquiries",
      "deadlines",
      "remarks",
      "moderation",
      "replies",
      "assignments",
      "fieldwork",
      "columns",
      "stories",
      "storydesk",
      "casepages",
      "dossiers"
    })
package org.zerodistance.demo;

import org.zerodistance.platform.Feature;
