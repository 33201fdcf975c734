package org.zerodistance.cases.remarks;

import org.zerodistance.foundation.platform.LongId;

/** A question that an office put to the asker. */
public record QuestionId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
