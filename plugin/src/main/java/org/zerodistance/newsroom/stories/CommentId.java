package org.zerodistance.newsroom.stories;

import org.zerodistance.foundation.platform.LongId;

/** One remark of a colleague on one revision. */
public record CommentId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
