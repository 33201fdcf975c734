package org.zerodistance.cases.replies;

import org.zerodistance.foundation.platform.LongId;

/** An answer of an office. */
public record ReplyId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
