package org.zerodistance.foundation.platform;

/** The id of an account. */
public record PersonId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
