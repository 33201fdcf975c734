package org.zerodistance.searching;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Answers searches: from the index, or in a limited way from the database when the index cannot be
 * asked. Never fails for want of the index.
 */
@Dependent
public class Searching {
  private final Instance<SearchIndex> index;
  private final Understanding understanding;
  private final NewestInstead newest;

  @Inject
  Searching(
      @Default Instance<SearchIndex> index, Understanding understanding, NewestInstead newest) {
    this.index = index;
    this.understanding = understanding;
    this.newest = newest;
  }

  public SearchAnswer search(SearchQuery query) {
    if (!index.isResolvable() || !index.get().available()) {
      return newest.search(query);
    }
    try {
      SearchQuery understood = understanding.of(query);
      SearchAnswer answer = index.get().search(understood);
      String words = understood.sought().words();
      return answer.total() == 0 && !words.isEmpty() && query.cursor().isEmpty()
          ? answer.meaning(index.get().alike(words))
          : answer;
    } catch (IndexUnavailable e) {
      return newest.search(query);
    }
  }
}
