package org.zerodistance.cases.replies;

import org.zerodistance.foundation.platform.LongId;

/** A text that an office uses again and again. */
public record TemplateId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
