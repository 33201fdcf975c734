package org.zerodistance.cases.remarks;

import org.zerodistance.foundation.platform.LongId;

/** The id of an office's question to the asker. */
public record QuestionId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
