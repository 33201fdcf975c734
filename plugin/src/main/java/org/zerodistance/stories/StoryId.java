package org.zerodistance.stories;

import org.zerodistance.platform.LongId;

/** The internal id of a story; in addresses of the desk alone, see {@link StoryNumber}. */
public record StoryId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
