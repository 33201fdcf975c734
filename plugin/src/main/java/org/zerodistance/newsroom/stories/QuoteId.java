package org.zerodistance.newsroom.stories;

import org.zerodistance.foundation.platform.LongId;

/** One frozen quote of one story. */
public record QuoteId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
