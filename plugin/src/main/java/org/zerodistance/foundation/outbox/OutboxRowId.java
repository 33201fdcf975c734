package org.zerodistance.foundation.outbox;

import org.zerodistance.foundation.platform.LongId;

/** One word that was left. */
public record OutboxRowId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
