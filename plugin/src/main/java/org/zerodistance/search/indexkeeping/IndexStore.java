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
 * The indexes of one view that stand side by side on the search server; searches go to the one
 * behind the alias. For building, comparing and exchanging them: nobody waits for its answers, so
 * it asks even while readers are told that search is limited. All methods throw {@link
 * IndexUnavailable} when the server does not answer. Thread-safe.
 */
public interface IndexStore {
  /**
   * One index.
   *
   * @param mapping the make of it: which version of mapping and analysis
   * @param filled whether all of the database was written to it once
   */
  record StoredIndex(String name, int mapping, boolean filled) {}

  /** For whom its indexes are. */
  IndexView view();

  /** The name that searches go to. */
  String alias();

  /** The make that this code needs. */
  int mapping();

  /** What stands behind the alias; empty when there is none. */
  Optional<StoredIndex> current();

  boolean exists(String index);

  /** A name that no index bears yet. */
  String freshName();

  /**
   * Makes an empty index, as fast to write as can be and not searched yet; may be there already.
   */
  void create(String index);

  /**
   * Begins to write; of each document only when no higher version of it is there. Up to a few
   * thousand documents.
   *
   * @return in time, what was refused, by {@link SearchDocument#key()}, with the reason; or {@link
   *     IndexUnavailable}
   */
  CompletionStage<Map<String, String>> write(String index, List<SearchDocument> documents);

  /** Makes it as safe as an index that is searched has to be, and marks it as filled. */
  void settle(String index);

  /** Returns when all that was written is found by {@link #standings}. */
  void refresh(String index);

  /** Puts it behind the alias, in place of whatever stands there, in one step. */
  void switchTo(String index);

  /** Throws it away; may be gone already. */
  void drop(String index);

  /** How documents behind {@code after} stand, by id, as of the last refresh. */
  List<IndexEntryState> standings(String index, SearchType type, long after, int most);

  /** How these documents stand at this moment; those that are not there are left out. */
  List<IndexEntryState> standings(String index, SearchType type, Collection<Long> ids);
}
