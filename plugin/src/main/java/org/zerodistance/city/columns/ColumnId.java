package org.zerodistance.city.columns;

import org.zerodistance.foundation.platform.LongId;

/** The id of a column, a named series of stories. */
public record ColumnId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
