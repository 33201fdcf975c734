package org.zerodistance.insight.dossiers;

import org.zerodistance.foundation.platform.LongId;

/** The id of a dossier; used in addresses. */
public record DossierId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
