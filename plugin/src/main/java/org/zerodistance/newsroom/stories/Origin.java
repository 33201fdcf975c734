package org.zerodistance.newsroom.stories;

/** The origin of a revision. */
public enum Origin {
  STARTED,
  SAVED,
  /**
   * Saved automatically by the editor page; the same person's next automatic save may replace it.
   */
  AUTOSAVED,
  RESTORED,
  CORRECTED
}
