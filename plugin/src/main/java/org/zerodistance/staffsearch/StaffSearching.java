package org.zerodistance.staffsearch;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.indexing.Eyes;
import org.zerodistance.searching.ForStaff;
import org.zerodistance.searching.IndexUnavailable;
import org.zerodistance.searching.SearchAnswer;
import org.zerodistance.searching.SearchIndex;
import org.zerodistance.searching.SearchQuery;
import org.zerodistance.searching.Understanding;
import org.zerodistance.viewers.Viewer;

/** Answers the searches of the staff, each from what that person may see. */
@Dependent
public class StaffSearching {
  private final Instance<SearchIndex> index;
  private final Understanding understanding;

  @Inject
  StaffSearching(@ForStaff Instance<SearchIndex> index, Understanding understanding) {
    this.index = index;
    this.understanding = understanding;
  }

  /**
   * Limited and empty while the index is away; nothing is guessed then.
   *
   * @throws org.zerodistance.viewers.AccessProblem when the person is not of the staff
   */
  public SearchAnswer search(SearchQuery query, Viewer viewer) {
    List<String> eyes = Eyes.of(viewer);
    try {
      if (!eyes.isEmpty() && index.isResolvable() && index.get().available()) {
        return index.get().search(understanding.of(query).seenWith(eyes));
      }
    } catch (IndexUnavailable away) {
      // As if it had not been there.
    }
    return new SearchAnswer(0, List.of(), Map.of(), Optional.empty(), !eyes.isEmpty());
  }
}
