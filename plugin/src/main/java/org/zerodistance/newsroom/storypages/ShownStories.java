package org.zerodistance.newsroom.storypages;

/** The single SQL condition for public stories. */
final class ShownStories {
  /**
   * {@code s} is the story: published, not withdrawn, and not expired. The generated column {@code
   * live} follows the end within a second; the comparison with the end is exact.
   */
  static final String NOW =
      "s.live = 1 AND (s.expires_at IS NULL OR s.expires_at > UTC_TIMESTAMP(6)) ";

  private ShownStories() {}
}
