package org.zerodistance.offices;

import org.zerodistance.platform.LongId;

/** A node of the topic tree. */
public record TopicId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
