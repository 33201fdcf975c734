package org.zerodistance.city.offices;

import org.zerodistance.foundation.platform.LongId;

/** A public list of inquiries put to one office. */
public record BoardId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
