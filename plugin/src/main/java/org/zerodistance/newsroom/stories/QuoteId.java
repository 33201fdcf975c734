package org.zerodistance.newsroom.stories;

import org.zerodistance.foundation.platform.LongId;

/** The id of a quote in a story. */
public record QuoteId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
