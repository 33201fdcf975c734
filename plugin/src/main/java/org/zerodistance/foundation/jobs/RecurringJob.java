package org.zerodistance.foundation.jobs;

/**
 * A task that runs on a schedule, once for all nodes together. Every bean of this type is found by
 * {@link JobRunner}; no registration is needed. The schedule is compared with the application's
 * clock, which follows the database's time on every node. A job neither checks its hours again nor
 * keeps a lease of its own: administrators may ask for a run at any hour, and a run whose node died
 * is repeated by another node within half a minute.
 */
public interface RecurringJob {
  /** Up to 32 ASCII characters, lower case with hyphens; the key of its row and of its metrics. */
  String name();

  Schedule schedule();

  /**
   * Does the work, in transactions of its own. Anything it throws is logged, shown to
   * administrators and tried again: after two seconds, then after twice the time up to five
   * minutes; from the eighth failure in a row on, at the next regular time.
   *
   * @throws JobHandler.Unavailable when the work cannot be done now; it is tried again after a
   *     minute and no failure is logged
   */
  void run();
}
