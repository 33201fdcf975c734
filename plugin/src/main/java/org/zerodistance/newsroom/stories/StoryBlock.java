package org.zerodistance.newsroom.stories;

/**
 * A part of a story's body; exactly one of html, quote and photo is set.
 *
 * @param html sanitised, to be shown unchanged; else null
 * @param quote a quote; else null
 * @param photoKey the key of a photo; else null
 * @param caption of the photo, possibly empty; else null
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
