package org.zerodistance.quickstart;

import org.zerodistance.quickstart.terminal.LaunchProblem;

/** The wait between two looks at something outside of this process that cannot call back. */
final class Pause {
  private static final long MILLIS = 50;

  private Pause() {}

  static void brief() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(LaunchProblem.Code.SERVER_SILENT, "Interrupted while waiting.", e);
    }
  }
}
