package org.zerodistance.foundation.platform;

/** The id of an office, a government body in the tree of offices. */
public record OfficeId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
