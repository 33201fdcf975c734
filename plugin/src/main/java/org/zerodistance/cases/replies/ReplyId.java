package org.zerodistance.cases.replies;

import org.zerodistance.foundation.platform.LongId;

/** The id of an office's answer. */
public record ReplyId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
