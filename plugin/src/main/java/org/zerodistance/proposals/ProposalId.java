package org.zerodistance.proposals;

import org.zerodistance.platform.LongId;

/** A proposal for a dossier. */
public record ProposalId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
