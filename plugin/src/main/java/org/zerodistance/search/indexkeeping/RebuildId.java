package org.zerodistance.search.indexkeeping;

import org.zerodistance.foundation.platform.LongId;

/** The id of a rebuild. */
public record RebuildId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
