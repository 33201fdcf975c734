package org.zerodistance.cases.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zerodistance.cases.inquiries.CountedDays;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.jobs.JobHandler;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * Notes which periods are to be counted anew: an inquiry that counts, or no longer counts, was
 * answered, or moved to another board, office or kind changes the periods of the day on which it
 * was submitted, however long ago that is.
 */
@Dependent
public class ChangedFigures implements JobHandler {
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final int DAYS = 500;

  private final StoredFigures stored;
  private final HouseZone zone;

  @Inject
  ChangedFigures(StoredFigures stored, HouseZone zone) {
    this.stored = stored;
    this.zone = zone;
  }

  @Override
  public String kind() {
    return CountedDays.KIND;
  }

  @Override
  public Duration poll() {
    return POLL;
  }

  @Override
  public int batchSize() {
    return DAYS;
  }

  @Override
  public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
    // Before the first count of all periods there is nothing to note: that count sees the change.
    if (stored.find(CalendarPeriod.ALL.code()).isEmpty()) {
      return Map.of();
    }
    ZoneId here = zone.get();
    Set<LocalDate> days = new TreeSet<>();
    for (JobSubject subject : subjects) {
      LocalDate day = LocalDate.ofEpochDay(subject.id());
      // A day of UTC is parts of two days of the house, which may lie in two months.
      days.add(day.atStartOfDay(ZoneOffset.UTC).withZoneSameInstant(here).toLocalDate());
      days.add(
          day.plusDays(1)
              .atStartOfDay(ZoneOffset.UTC)
              .minusNanos(1)
              .withZoneSameInstant(here)
              .toLocalDate());
    }
    stored.changed(PeriodCounting.of(days));
    return Map.of();
  }
}
