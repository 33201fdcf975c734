package org.zerodistance.newsroom.stories;

/** How a revision came to be. */
public enum Origin {
  STARTED,
  SAVED,
  /** Saved by the editor page by itself; the same person's next one may take its place. */
  AUTOSAVED,
  RESTORED,
  CORRECTED
}
