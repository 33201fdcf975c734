package org.zerodistance.dossiers;

import org.zerodistance.platform.LongId;

/** A dossier; stands in addresses. */
public record DossierId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
