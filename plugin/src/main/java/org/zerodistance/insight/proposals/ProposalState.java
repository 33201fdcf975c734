package org.zerodistance.insight.proposals;

import java.util.Set;

/** What became of a proposal. */
public enum ProposalState {
  OPEN,
  ACCEPTED,
  /** Not one problem, or none for the newsroom. It does not come back. */
  DISMISSED;

  /** The moves that are allowed from here. */
  public Set<ProposalState> next() {
    return this == OPEN ? Set.of(ACCEPTED, DISMISSED) : Set.of();
  }
}
