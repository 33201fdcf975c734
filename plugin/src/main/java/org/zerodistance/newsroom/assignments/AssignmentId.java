package org.zerodistance.newsroom.assignments;

import org.zerodistance.foundation.platform.LongId;

/** A reporter's follow-up; stands in addresses of the desk. */
public record AssignmentId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
