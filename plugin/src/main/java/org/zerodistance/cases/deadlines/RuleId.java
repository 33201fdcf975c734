package org.zerodistance.cases.deadlines;

import org.zerodistance.foundation.platform.LongId;

/** The id of a version of a rule about working days. */
public record RuleId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
