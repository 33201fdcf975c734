/**
 * Tips and assignments of reporters: the pool of tips, claiming, handing over and ending
 * assignments. Only for the newsroom. Owns the tables {@code tip}, {@code assignment} and {@code
 * assignment_inquiry}.
 */
@Feature(
    name = "assignments",
    uses = {"audit", "platform", "sql", "offices", "inquiries", "status"},
    owns = {"assignment", "assignment_inquiry", "tip"},
    reads = {
      "board",
      "deadline",
      "event",
      "inquiry",
      "moderation_task",
      "office",
      "person",
      "person_role",
      "reply",
      "story_assignment",
      "topic"
    })
package org.zerodistance.newsroom.assignments;

import org.zerodistance.foundation.platform.Feature;
