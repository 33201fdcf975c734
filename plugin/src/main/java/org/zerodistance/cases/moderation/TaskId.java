package org.zerodistance.cases.moderation;

import org.zerodistance.foundation.platform.LongId;

/** One thing that waits for a moderator. */
public record TaskId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
