package org.zerodistance.newsroom.storypages;

/** The one condition for what readers see of stories. */
final class ShownStories {
  /**
   * {@code s} is the story: published, not withdrawn, and its time not over. The column {@code
   * live} is generated and follows the end of the time within a second; the time itself decides to
   * the moment.
   */
  static final String NOW =
      "s.live = 1 AND (s.expires_at IS NULL OR s.expires_at > UTC_TIMESTAMP(6)) ";

  private ShownStories() {}
}
