package org.zerodistance.foundation.jobs;

/**
 * Work that returns by the clock, once for all nodes together. Every bean of this type is found by
 * {@link JobRunner}; nothing has to be registered.
 */
public interface RecurringJob {
  /** Up to 32 ASCII characters, lower case with hyphens; the key of its row and of its metrics. */
  String name();

  Schedule schedule();

  /**
   * Does the work, in transactions of its own. Whatever it throws is logged, shown to
   * administrators and tried again: after two seconds, then after twice the time up to five
   * minutes; from the eighth failure in a row on, at the next regular time.
   *
   * @throws JobHandler.Unavailable when it cannot be done now; it is tried again after a minute and
   *     nothing is logged as a failure
   */
  void run();
}
