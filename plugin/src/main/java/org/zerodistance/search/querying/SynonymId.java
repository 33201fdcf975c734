package org.zerodistance.search.querying;

import org.zerodistance.foundation.platform.LongId;

/** The id of a group of synonyms. */
public record SynonymId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
