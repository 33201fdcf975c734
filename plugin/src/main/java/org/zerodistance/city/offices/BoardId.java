package org.zerodistance.city.offices;

import org.zerodistance.foundation.platform.LongId;

/** The id of a board, a public list of inquiries to one office. */
public record BoardId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
