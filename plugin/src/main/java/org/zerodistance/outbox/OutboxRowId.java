package org.zerodistance.outbox;

import org.zerodistance.platform.LongId;

/** One word that was left. */
public record OutboxRowId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
