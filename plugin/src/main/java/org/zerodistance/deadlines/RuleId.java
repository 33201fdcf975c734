package org.zerodistance.deadlines;

import org.zerodistance.platform.LongId;

/** One version of a rule about working days. */
public record RuleId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
