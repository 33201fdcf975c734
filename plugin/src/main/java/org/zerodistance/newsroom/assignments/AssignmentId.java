package org.zerodistance.newsroom.assignments;

import org.zerodistance.foundation.platform.LongId;

/** The id of an assignment; used in addresses of the desk. */
public record AssignmentId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
