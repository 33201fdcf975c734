package org.zerodistance.search.searching;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.platform.IndexUnavailable;

/**
 * Answers searches from the index, or with a limited search of the database while the index is
 * unavailable. Never fails because of the index.
 */
@Dependent
public class Searching {
  private final Instance<SearchIndex> index;
  private final QueryResolver queryResolver;
  private final DegradedSearch newest;
  private final Meters meters;

  @Inject
  Searching(
      @Default Instance<SearchIndex> index,
      QueryResolver queryResolver,
      DegradedSearch newest,
      Meters meters) {
    this.index = index;
    this.queryResolver = queryResolver;
    this.newest = newest;
    this.meters = meters;
  }

  public SearchAnswer search(SearchQuery query) {
    long begun = System.nanoTime();
    SearchQuery understood = queryResolver.of(query);
    Optional<SearchAnswer> found = byIndex(query, understood);
    SearchAnswer answer = found.orElseGet(() -> newest.search(understood));
    meters.search(
        found.isPresent() ? Meters.SearchResult.INDEX : Meters.SearchResult.LIMITED,
        System.nanoTime() - begun);
    return answer;
  }

  private Optional<SearchAnswer> byIndex(SearchQuery query, SearchQuery understood) {
    if (!index.isResolvable() || !index.get().available()) {
      return Optional.empty();
    }
    try {
      SearchAnswer answer = index.get().search(understood);
      String words = understood.parsedQuery().words();
      return Optional.of(
          answer.total() == 0 && !words.isEmpty() && query.cursor().isEmpty()
              ? answer.meaning(index.get().alike(words))
              : answer);
    } catch (IndexUnavailable e) {
      return Optional.empty();
    }
  }

  /**
   * The matching ones among these documents, by {@link SearchDocument#key()}; no others are
   * searched.
   *
   * @throws IndexUnavailable while the index is unavailable; there is no limited search here
   * @throws QueryRefused when the index answers other queries but not this one
   */
  public Set<String> matching(SearchQuery query, Collection<String> keys) {
    if (!index.isResolvable() || !index.get().available()) {
      throw new IndexUnavailable("there is no index to ask");
    }
    return index.get().matching(queryResolver.of(query), keys);
  }
}
