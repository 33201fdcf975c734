package org.zerodistance.newsroom.assignments;

import org.zerodistance.foundation.platform.LongId;

/** One record of going there. */
public record VisitId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
