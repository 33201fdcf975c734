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
 * Records the periods that must be recounted: when an inquiry begins or ceases to count, is
 * answered, or moves to another board, office or kind, this changes the periods of its day of
 * submission, however long ago that is.
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
    // Before the first count of all periods there is nothing to record, because that count includes
    // the change.
    if (stored.find(CalendarPeriod.ALL.code()).isEmpty()) {
      return Map.of();
    }
    ZoneId here = zone.get();
    Set<LocalDate> days = new TreeSet<>();
    for (JobSubject subject : subjects) {
      LocalDate day = LocalDate.ofEpochDay(subject.id());
      // A UTC day overlaps two days of the house, which may be in two months.
      days.add(LocalDate.ofInstant(day.atStartOfDay().toInstant(ZoneOffset.UTC), here));
      days.add(
          LocalDate.ofInstant(
              day.plusDays(1).atStartOfDay().minusNanos(1).toInstant(ZoneOffset.UTC), here));
    }
    stored.changed(PeriodCounting.of(days));
    return Map.of();
  }
}
