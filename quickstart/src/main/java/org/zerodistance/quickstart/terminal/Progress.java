package org.zerodistance.quickstart.terminal;

/**
 * Told how far a long step is. Implementations are cheap to call often; they decide themselves what
 * to show.
 */
public interface Progress {

  /** A step begins, e.g. “Unpacking MariaDB 11.4.5”. Ends the one before. */
  void step(String what);

  /** Bytes done of the current step; {@code total} is 0 while unknown. */
  void bytes(long done, long total);

  /** The same in rows of a file. */
  void rows(long done, long total);

  /** A remark on the current step, e.g. what a child process is doing. */
  void note(String remark);

  /** Something that people should know although the work goes on. */
  void warning(String line);

  /** The current step is complete. */
  void done();

  /** Shows nothing: for tests that share a JVM with other output. */
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
