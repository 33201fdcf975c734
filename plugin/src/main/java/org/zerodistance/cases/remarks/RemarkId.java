package org.zerodistance.cases.remarks;

import org.zerodistance.foundation.platform.LongId;

/** Something the asker added to a case. */
public record RemarkId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
