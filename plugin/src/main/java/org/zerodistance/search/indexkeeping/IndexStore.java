package org.zerodistance.search.indexkeeping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.search.indexing.IndexEntryState;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/**
 * The parallel indexes of one view on the search server; searches go to the index behind the alias.
 * For building, comparing and replacing indexes. No reader waits for these calls, so they are sent
 * even while readers' search is limited. All methods throw {@link IndexUnavailable} when the server
 * does not answer. Thread-safe.
 */
public interface IndexStore {
  /**
   * An index.
   *
   * @param mapping its version of mapping and analysis
   * @param filled whether the whole database was written to it once
   */
  record StoredIndex(String name, int mapping, boolean filled) {}

  /** The view of its indexes. */
  IndexView view();

  /** The alias that searches use. */
  String alias();

  /** The version that this code needs. */
  int mapping();

  /** The index behind the alias; empty when there is none. */
  Optional<StoredIndex> current();

  boolean exists(String index);

  /** An unused name for an index. */
  String freshName();

  /** Creates an empty index with settings for fast writing; no effect if it exists. */
  void create(String index);

  /**
   * Starts to write up to a few thousand documents; a document is ignored when the index has a
   * higher version.
   *
   * @return the refused documents by {@link SearchDocument#key()}, with the reason; or {@link
   *     IndexUnavailable}
   */
  CompletionStage<Map<String, String>> write(String index, List<SearchDocument> documents);

  /** Applies the durability settings of a searched index, and marks it as filled. */
  void settle(String index);

  /** Returns when all written documents are visible to {@link #entryStates}. */
  void refresh(String index);

  /** Points the alias to this index in one step, instead of any other. */
  void switchTo(String index);

  /** Drops the index; no effect if it does not exist. */
  void drop(String index);

  /** The states of documents after {@code after}, by id, as of the last refresh. */
  List<IndexEntryState> entryStates(String index, SearchType type, long after, int most);

  /** The current states of these documents; missing ones are left out. */
  List<IndexEntryState> entryStates(String index, SearchType type, Collection<Long> ids);
}
