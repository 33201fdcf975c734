package org.zerodistance.search.searching;

/**
 * One line under the search box.
 *
 * @param text what is offered; of a topic its path
 * @param path where it leads; a search for words
 */
public record Suggestion(Sort sort, String text, String path) {
  /** What is offered. */
  public enum Sort {
    WORDS,
    BOARD,
    TOPIC,
    TITLE
  }
}
