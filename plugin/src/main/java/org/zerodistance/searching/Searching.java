package org.zerodistance.searching;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Answers searches: from the index, or in a limited way from the database when the index cannot be
 * asked. Never fails for want of the index.
 */
@Dependent
public class Searching {
  private final Instance<SearchIndex> index;
  private final NewestInstead newest;

  @Inject
  Searching(Instance<SearchIndex> index, NewestInstead newest) {
    this.index = index;
    this.newest = newest;
  }

  public SearchAnswer search(SearchQuery query) {
    if (!index.isResolvable() || !index.get().available()) {
      return newest.search(query);
    }
    try {
      return index.get().search(query);
    } catch (IndexUnavailable e) {
      return newest.search(query);
    }
  }
}
