package org.zerodistance.newsroom.stories;

import org.zerodistance.foundation.platform.LongId;

/** The internal id of a story; only in addresses of the desk, see {@link StoryNumber}. */
public record StoryId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
