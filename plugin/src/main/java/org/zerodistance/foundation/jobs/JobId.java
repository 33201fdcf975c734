package org.zerodistance.foundation.jobs;

import org.zerodistance.foundation.platform.LongId;

/** The id of a job's row in the store of its kind. */
public record JobId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
