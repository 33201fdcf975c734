package org.zerodistance.cases.moderation;

import org.zerodistance.foundation.platform.LongId;

/** The id of a moderation task. */
public record TaskId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
