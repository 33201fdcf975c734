package org.zerodistance.search.searching;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.foundation.platform.Viewer;

/** Answers the searches of the staff, over the documents that each person may see. */
@Dependent
public class StaffSearching {
  private final Instance<SearchIndex> index;
  private final QueryResolver queryResolver;
  private final Meters meters;

  @Inject
  StaffSearching(
      @StaffScope Instance<SearchIndex> index, QueryResolver queryResolver, Meters meters) {
    this.index = index;
    this.queryResolver = queryResolver;
    this.meters = meters;
  }

  /**
   * Limited and empty while the index is unavailable.
   *
   * @throws org.zerodistance.foundation.platform.AccessProblem when the person is not a member of
   *     the staff
   */
  public SearchAnswer search(SearchQuery query, Viewer viewer) {
    List<String> scopes = VisibilityScopes.of(viewer);
    long begun = System.nanoTime();
    SearchAnswer answer = answer(query, scopes);
    meters.staffSearch(
        answer.limited() ? Meters.SearchResult.LIMITED : Meters.SearchResult.INDEX,
        System.nanoTime() - begun);
    return answer;
  }

  private SearchAnswer answer(SearchQuery query, List<String> scopes) {
    try {
      if (!scopes.isEmpty() && index.isResolvable() && index.get().available()) {
        return index.get().search(queryResolver.of(query).seenWith(scopes));
      }
    } catch (IndexUnavailable away) {
      // Answered like a search without an index.
    }
    return new SearchAnswer(0, List.of(), Map.of(), Optional.empty(), !scopes.isEmpty());
  }
}
