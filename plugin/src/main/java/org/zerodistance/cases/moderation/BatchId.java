package org.zerodistance.cases.moderation;

import org.zerodistance.foundation.platform.LongId;

/** The id of a decision on many tasks. */
public record BatchId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
