package org.zerodistance.newsroom.stories;

/**
 * A stretch of a story's body; exactly one of the three is there.
 *
 * @param html sanitised, to be shown as it stands; else null
 * @param quote a frozen quote; else null
 * @param photoKey the key of a photo; else null
 * @param caption of the photo, perhaps empty; else null
 */
public record StoryBlock(String html, Quote quote, String photoKey, String caption) {
  static StoryBlock ofHtml(String html) {
    return new StoryBlock(html, null, null, null);
  }

  static StoryBlock ofQuote(Quote quote) {
    return new StoryBlock(null, quote, null, null);
  }

  static StoryBlock ofPhoto(String key, String caption) {
    return new StoryBlock(null, null, key, caption);
  }
}
