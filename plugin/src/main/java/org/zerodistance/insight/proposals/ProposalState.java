package org.zerodistance.insight.proposals;

import java.util.Set;

/** The state of a proposal. */
public enum ProposalState {
  OPEN,
  ACCEPTED,
  /** Not one problem, or not relevant to the newsroom. It is not proposed again. */
  DISMISSED;

  /** The states that may follow this one. */
  public Set<ProposalState> next() {
    return this == OPEN ? Set.of(ACCEPTED, DISMISSED) : Set.of();
  }
}
