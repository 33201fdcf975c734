package org.zerodistance.search.indexing;

import java.util.List;

/**
 * The state of one entry, in the database or in an index, without its text.
 *
 * @param version the row's
 * @param shown whether anybody may find it
 * @param eyes the visibility scopes that may find it, sorted; empty in the public index
 */
public record IndexEntryState(long id, long version, boolean shown, List<String> eyes) {
  public IndexEntryState {
    eyes = eyes.stream().sorted().toList();
  }

  /** The state of an entry in the public index. */
  public IndexEntryState(long id, long version, boolean shown) {
    this(id, version, shown, List.of());
  }
}
