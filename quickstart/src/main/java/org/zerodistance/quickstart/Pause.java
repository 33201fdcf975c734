package org.zerodistance.quickstart;

import org.zerodistance.quickstart.terminal.LaunchProblem;

/** The wait between two looks at something outside of this process that cannot call back. */
public final class Pause {
  private static final long BRIEF_MILLIS = 50;
  private static final long LONGER_MILLIS = 300;

  private Pause() {}

  public static void brief() {
    of(BRIEF_MILLIS);
  }

  public static void longer() {
    of(LONGER_MILLIS);
  }

  private static void of(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(LaunchProblem.Code.SERVER_SILENT, "Interrupted while waiting.", e);
    }
  }
}
