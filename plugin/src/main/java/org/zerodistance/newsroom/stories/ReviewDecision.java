package org.zerodistance.newsroom.stories;

/** The decision of a reviewer on a revision. */
enum ReviewDecision {
  APPROVED,
  SENT_BACK
}
