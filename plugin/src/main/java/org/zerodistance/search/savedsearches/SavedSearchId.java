package org.zerodistance.search.savedsearches;

import org.zerodistance.foundation.platform.LongId;

/** The id of a saved search. */
public record SavedSearchId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
