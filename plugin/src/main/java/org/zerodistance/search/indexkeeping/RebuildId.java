package org.zerodistance.search.indexkeeping;

import org.zerodistance.foundation.platform.LongId;

/** One rebuild. */
public record RebuildId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
