package org.zerodistance.outward.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.zerodistance.foundation.jobs.RecurringJob;
import org.zerodistance.foundation.jobs.Schedule;

/** Deletes mails that were finished a month ago. */
@Dependent
public class MailRetention implements RecurringJob {
  private static final Duration PAUSE = Duration.ofHours(6);

  private final MailQueue dispatch;

  @Inject
  MailRetention(MailQueue dispatch) {
    this.dispatch = dispatch;
  }

  @Override
  public String name() {
    return "mail-retention";
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(PAUSE);
  }

  @Override
  public void run() {
    dispatch.sweep();
  }
}
