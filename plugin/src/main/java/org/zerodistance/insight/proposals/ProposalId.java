package org.zerodistance.insight.proposals;

import org.zerodistance.foundation.platform.LongId;

/** The id of a proposal for a dossier. */
public record ProposalId(long value) implements LongId {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
