package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zerodistance.search.indexing.IndexView;

/** The index store of each view; none when no search server is configured. */
@Dependent
class IndexStores {
  private final Instance<IndexStore> indexStores;

  @Inject
  IndexStores(@Any Instance<IndexStore> indexStores) {
    this.indexStores = indexStores;
  }

  /** All stores, the public one first. */
  List<IndexStore> all() {
    return indexStores.stream().sorted(Comparator.comparing(IndexStore::view)).toList();
  }

  Optional<IndexStore> find(IndexView view) {
    return indexStores.stream().filter(indexStore -> indexStore.view() == view).findFirst();
  }

  /**
   * @throws IndexKeepingProblem when no search server is configured
   */
  IndexStore get(IndexView view) {
    return find(view)
        .orElseThrow(() -> new IndexKeepingProblem(IndexKeepingProblem.Code.INDEX_NOT_SET));
  }
}
