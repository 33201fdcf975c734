package org.zerodistance.search.searching;

import java.util.List;

/**
 * Suggestions for typed text.
 *
 * @param words matching parts of titles, the most frequent first
 * @param names the matching ones among the given names
 */
public record SuggestionList(List<String> words, List<Title> titles, List<String> names) {
  public static final SuggestionList NOTHING = new SuggestionList(List.of(), List.of(), List.of());

  /** The title of a document. */
  public record Title(SearchType type, String title, String path) {}

  public SuggestionList {
    words = List.copyOf(words);
    titles = List.copyOf(titles);
    names = List.copyOf(names);
  }
}
