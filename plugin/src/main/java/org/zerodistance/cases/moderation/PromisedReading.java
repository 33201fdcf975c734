package org.zerodistance.cases.moderation;

import java.time.Instant;
import java.time.LocalDate;
import org.zerodistance.cases.deadlines.WorkingDays;

/**
 * The time by which a reader was promised that somebody reads what they sent, as the receipt says
 * it: the end of the next working day.
 *
 * @param now the instant for which it is asked what is late
 */
public record PromisedReading(WorkingDays days, Instant now) {
  /** The number of working days after the day on which it was sent. */
  public static final int WORKING_DAYS = 1;

  public Instant due(Instant sent) {
    return days.due(sent, WORKING_DAYS);
  }

  public boolean late(Instant sent) {
    return due(sent).isBefore(now);
  }

  /** Whether it must be read today. */
  public boolean today(Instant sent) {
    return days.dayOf(due(sent)).equals(days.dayOf(now));
  }

  /** What was sent before this instant is late, and nothing else. */
  public Instant lateBefore() {
    LocalDate last = days.dayOf(now).minusDays(1);
    while (!days.isWorking(last)) {
      last = last.minusDays(1);
    }
    return days.endOf(last.minusDays(1)).plusSeconds(1);
  }
}
