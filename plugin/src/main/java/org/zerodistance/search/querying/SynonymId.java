package org.zerodistance.search.querying;

import org.zerodistance.foundation.platform.LongId;

/** A group of words that mean the same. */
public record SynonymId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
