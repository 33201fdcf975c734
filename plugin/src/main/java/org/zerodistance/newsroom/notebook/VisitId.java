package org.zerodistance.newsroom.notebook;

import org.zerodistance.foundation.platform.LongId;

/** The id of a visit. */
public record VisitId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
