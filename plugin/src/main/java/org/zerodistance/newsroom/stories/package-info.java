/**
 * Stories from the first draft to the last correction: writing in revisions, review of the revision
 * that was read, scheduling, publication by the clock, quotes from cases.
 *
 * <p>Owns the tables {@code story}, {@code story_number}, {@code story_revision}, {@code
 * story_inquiry}, {@code story_assignment}, {@code story_quote}, {@code story_comment}, {@code
 * story_correction} and {@code story_source_check}.
 */
@Feature(
    name = "stories",
    uses = {
      "audit",
      "jobs",
      "indexqueue",
      "platform",
      "sql",
      "columns",
      "inquiries",
      "assignments"
    },
    owns = {
      "story",
      "story_assignment",
      "story_comment",
      "story_correction",
      "story_inquiry",
      "story_number",
      "story_quote",
      "story_revision",
      "story_source_check"
    },
    reads = {"event"})
package org.zerodistance.newsroom.stories;

import org.zerodistance.foundation.platform.Feature;
