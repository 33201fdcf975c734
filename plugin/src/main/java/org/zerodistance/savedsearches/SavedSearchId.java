package org.zerodistance.savedsearches;

import org.zerodistance.platform.LongId;

/** The id of a saved search. */
public record SavedSearchId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
