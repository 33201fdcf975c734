package org.zerodistance.cases.remarks;

import org.zerodistance.foundation.platform.LongId;

/** The id of a remark. */
public record RemarkId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
