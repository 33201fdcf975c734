package org.zerodistance.indexkeeping;

import org.zerodistance.platform.LongId;

/** One rebuild. */
public record RebuildId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
