package org.zerodistance.quickstart;

import java.time.Duration;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/** Pauses between two checks of an external process that cannot notify this one. */
public final class Pause {
  private static final Duration BRIEF = Duration.ofMillis(50);
  private static final Duration LONGER = Duration.ofMillis(300);

  private Pause() {}

  public static void brief() {
    of(BRIEF);
  }

  public static void longer() {
    of(LONGER);
  }

  public static void of(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(LaunchProblem.Code.SERVER_SILENT, "Interrupted while waiting.", e);
    }
  }
}
