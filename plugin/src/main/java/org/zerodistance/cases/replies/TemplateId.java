package org.zerodistance.cases.replies;

import org.zerodistance.foundation.platform.LongId;

/** The id of a template. */
public record TemplateId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
