package org.zerodistance.search.searching;

import java.util.List;

/**
 * What may be meant by what somebody has begun to type.
 *
 * @param words parts of titles that it may stand for, the most frequent first
 * @param names those of the names asked about that fit
 */
public record SuggestionList(List<String> words, List<Title> titles, List<String> names) {
  public static final SuggestionList NOTHING = new SuggestionList(List.of(), List.of(), List.of());

  /** Something that can be found. */
  public record Title(SearchType type, String title, String path) {}

  public SuggestionList {
    words = List.copyOf(words);
    titles = List.copyOf(titles);
    names = List.copyOf(names);
  }
}
