package org.zerodistance.foundation.platform;

/** An account. */
public record PersonId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
