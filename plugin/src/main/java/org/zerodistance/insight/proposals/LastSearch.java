package org.zerodistance.insight.proposals;

import java.time.Instant;

/**
 * The latest search for proposals.
 *
 * @param finishedAt null while it is running
 * @param compared the number of cases compared; null while it is running
 * @param found the number of groups found; null while it is running
 */
public record LastSearch(Instant startedAt, Instant finishedAt, Integer compared, Integer found) {
  public boolean running() {
    return finishedAt == null;
  }
}
