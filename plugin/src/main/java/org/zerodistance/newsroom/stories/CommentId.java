package org.zerodistance.newsroom.stories;

import org.zerodistance.foundation.platform.LongId;

/** The id of a colleague's comment on a revision. */
public record CommentId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
