package org.zerodistance.search.indexing;

import java.util.List;

/**
 * How one thing stands, in the database or in an index, without its words.
 *
 * @param version the row's
 * @param shown whether anybody may find it
 * @param eyes who may, sorted; no names in an index for everybody
 */
public record IndexEntryState(long id, long version, boolean shown, List<String> eyes) {
  public IndexEntryState {
    eyes = eyes.stream().sorted().toList();
  }

  /** For everybody or nobody. */
  public IndexEntryState(long id, long version, boolean shown) {
    this(id, version, shown, List.of());
  }
}
