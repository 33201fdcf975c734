package org.zerodistance.search.searching;

/**
 * A line under the search box.
 *
 * @param text the suggested text; of a topic its path
 * @param path the address to open; a search for words
 */
public record Suggestion(Sort sort, String text, String path) {
  /** The kinds of suggestions. */
  public enum Sort {
    WORDS,
    BOARD,
    TOPIC,
    TITLE
  }
}
