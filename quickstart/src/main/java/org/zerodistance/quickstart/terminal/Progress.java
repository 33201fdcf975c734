package org.zerodistance.quickstart.terminal;

/**
 * Receives the progress of a long step. Implementations are cheap to call often and decide what to
 * show.
 */
public interface Progress {

  /** Starts a step, e.g. “Unpacking MariaDB 11.4.5”, and ends the previous one. */
  void step(String what);

  /** Reports the bytes done of the current step; {@code total} is 0 while unknown. */
  void bytes(long done, long total);

  /** Reports the rows of a file done. */
  void rows(long done, long total);

  /** Adds a note to the current step, e.g. the activity of a child process. */
  void note(String remark);

  /** Shows a warning while the work goes on. */
  void warning(String line);

  /** Completes the current step. */
  void done();

  /** A progress without output, for tests. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void step(String what) {}

      @Override
      public void bytes(long done, long total) {}

      @Override
      public void rows(long done, long total) {}

      @Override
      public void note(String remark) {}

      @Override
      public void warning(String line) {}

      @Override
      public void done() {}
    };
  }
}
