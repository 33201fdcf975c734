package org.zerodistance.viewers;

import org.zerodistance.platform.LongId;

/** An account. */
public record PersonId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
