/**
 * Tips and assignments of reporters: the pool of tips, claiming, handing over and ending
 * assignments, and the reporter's notes, contacts and visits with photos. Only for the newsroom;
 * notes, contacts and visits can be added but not changed. Owns the tables {@code tip}, {@code
 * assignment}, {@code assignment_inquiry}, {@code assignment_note}, {@code assignment_contact} and
 * {@code visit}.
 */
@Feature(
    name = "assignments",
    uses = {"audit", "platform", "sql", "offices", "attachments", "inquiries"},
    owns = {
      "assignment",
      "assignment_contact",
      "assignment_inquiry",
      "assignment_note",
      "tip",
      "visit"
    },
    reads = {
      "board",
      "deadline",
      "inquiry",
      "office",
      "person",
      "person_role",
      "reply",
      "story_assignment",
      "topic"
    })
package org.zerodistance.newsroom.assignments;

import org.zerodistance.foundation.platform.Feature;
