package org.zerodistance.newsroom.start;

import java.time.Duration;

/**
 * How a node goes: the door closes, so that readiness is down and whoever comes now is asked to
 * come again; those inside are served to the end; only then does the server learn that it is to
 * stop. Told twice, it waits no longer.
 */
final class Leaving {
  private static final System.Logger LOG = System.getLogger(Leaving.class.getName());

  private final HouseDoor door;
  private final Duration patience;
  private boolean told;

  Leaving(HouseDoor door, Duration patience) {
    this.door = door;
    this.patience = patience;
  }

  /** Returns when the server may stop. */
  void begin() {
    if (isToldAgain()) {
      return;
    }
    door.close();
    try {
      int left = door.awaitEmpty(patience);
      if (left == 0) {
        LOG.log(System.Logger.Level.INFO, "The house is closed; all requests were answered.");
      } else {
        LOG.log(
            System.Logger.Level.WARNING,
            "The house closes with {0} requests unanswered after {1} s.",
            left,
            patience.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isToldAgain() {
    boolean again = told;
    told = true;
    return again;
  }
}
