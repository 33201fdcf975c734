package org.zerodistance.stories;

import org.zerodistance.platform.LongId;

/** One frozen quote of one story. */
public record QuoteId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
