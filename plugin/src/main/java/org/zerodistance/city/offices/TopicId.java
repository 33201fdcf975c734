package org.zerodistance.city.offices;

import org.zerodistance.foundation.platform.LongId;

/** A node of the topic tree. */
public record TopicId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
