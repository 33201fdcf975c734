package org.zerodistance.insight.proposals;

import java.time.Instant;

/**
 * When proposals were last looked for.
 *
 * @param finishedAt null while it goes on
 * @param compared how many cases were looked at; null while it goes on
 * @param found how many groups there were; null while it goes on
 */
public record LastSearch(Instant startedAt, Instant finishedAt, Integer compared, Integer found) {
  public boolean running() {
    return finishedAt == null;
  }
}
