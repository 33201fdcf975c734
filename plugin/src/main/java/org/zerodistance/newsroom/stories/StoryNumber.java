package org.zerodistance.newsroom.stories;

import org.zerodistance.foundation.platform.LongId;

/** The public number of a story; used in addresses. */
public record StoryNumber(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
