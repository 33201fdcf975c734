package org.zerodistance.cases.moderation;

import org.zerodistance.foundation.platform.LongId;

/** The id of a ready reason. */
public record ReasonId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
