package org.zerodistance.city.offices;

import org.zerodistance.foundation.platform.LongId;

/** The id of a node of the topic tree. */
public record TopicId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
