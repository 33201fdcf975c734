package org.zerodistance.newsroom.stories;

/** What was decided about the revision that somebody else has read. */
enum ReviewDecision {
  APPROVED,
  SENT_BACK
}
