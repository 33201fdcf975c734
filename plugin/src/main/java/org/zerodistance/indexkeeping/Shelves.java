package org.zerodistance.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zerodistance.indexing.IndexView;

/** The shelf of each view; none where no search server is known. */
@Dependent
class Shelves {
  private final Instance<IndexShelf> shelves;

  @Inject
  Shelves(@Any Instance<IndexShelf> shelves) {
    this.shelves = shelves;
  }

  /** Everybody's first. */
  List<IndexShelf> all() {
    return shelves.stream().sorted(Comparator.comparing(IndexShelf::view)).toList();
  }

  Optional<IndexShelf> find(IndexView view) {
    return shelves.stream().filter(shelf -> shelf.view() == view).findFirst();
  }

  /**
   * @throws IndexKeepingProblem when no search server is set
   */
  IndexShelf get(IndexView view) {
    return find(view)
        .orElseThrow(() -> new IndexKeepingProblem(IndexKeepingProblem.Code.INDEX_NOT_SET));
  }
}
