package org.zerodistance.moderation;

import org.zerodistance.platform.LongId;

/** One thing that waits for a moderator. */
public record TaskId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
