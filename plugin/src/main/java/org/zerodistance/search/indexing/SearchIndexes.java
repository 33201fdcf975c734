package org.zerodistance.search.indexing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.zerodistance.search.searching.SearchIndex;
import org.zerodistance.search.searching.StaffScope;

/** The index of each view, if it exists. */
@Dependent
class SearchIndexes {
  private final Instance<SearchIndex> everybodys;
  private final Instance<SearchIndex> staffs;

  @Inject
  SearchIndexes(
      @Default Instance<SearchIndex> everybodys, @StaffScope Instance<SearchIndex> staffs) {
    this.everybodys = everybodys;
    this.staffs = staffs;
  }

  Optional<SearchIndex> of(IndexView view) {
    Instance<SearchIndex> index = view == IndexView.PUBLIC ? everybodys : staffs;
    return index.isResolvable() ? Optional.of(index.get()) : Optional.empty();
  }
}
