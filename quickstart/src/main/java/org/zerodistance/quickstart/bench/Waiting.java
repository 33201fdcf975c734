package org.zerodistance.quickstart.bench;

import java.time.Duration;

/** Pauses between two looks at a server that has no way to tell when it is done. */
final class Waiting {
  private Waiting() {}

  static void aSecond() {
    pause(Duration.ofSeconds(1));
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
