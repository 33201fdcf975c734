package org.zerodistance.columns;

import org.zerodistance.platform.LongId;

/** A named series of stories. */
public record ColumnId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
