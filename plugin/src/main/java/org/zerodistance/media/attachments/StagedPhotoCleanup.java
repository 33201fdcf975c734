package org.zerodistance.media.attachments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.zerodistance.foundation.jobs.RecurringJob;
import org.zerodistance.foundation.jobs.Schedule;

/** Deletes photos that were uploaded with forms that were never submitted. */
@Dependent
public class StagedPhotoCleanup implements RecurringJob {
  private static final Duration KEPT_FOR_NOBODY = Duration.ofDays(1);
  private static final Duration KEPT_FOR_ACCOUNTS = Duration.ofDays(30);
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int AT_ONCE = 200;

  private final PhotoTable table;
  private final PhotoFiles files;
  private final Clock clock;

  @Inject
  StagedPhotoCleanup(PhotoTable table, PhotoFiles files, Clock clock) {
    this.table = table;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "staged-photos";
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(PAUSE);
  }

  @Override
  public void run() {
    sweep();
  }

  /**
   * Removes up to 200; safe on several nodes at once.
   *
   * @return the number of deleted photos
   */
  public int sweep() {
    Instant now = clock.instant();
    List<PhotoKey> forgotten =
        table.forgotten(now.minus(KEPT_FOR_NOBODY), now.minus(KEPT_FOR_ACCOUNTS), AT_ONCE);
    int gone = 0;
    for (PhotoKey key : forgotten) {
      if (table.removeForgotten(key)) {
        files.remove(key);
        gone++;
      }
    }
    return gone;
  }
}
