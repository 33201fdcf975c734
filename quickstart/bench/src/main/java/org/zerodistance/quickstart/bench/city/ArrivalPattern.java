package org.zerodistance.quickstart.bench.city;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/**
 * The times of inquiries and answers: more each year, more on working days and in the morning than
 * at night, with the distribution of real inquiries over hours, weekdays and months.
 */
final class ArrivalPattern {
  private static final double[] HOURS = {
    85, 58, 14, 11, 9, 20, 29, 62, 181, 254, 469, 375, 226, 203, 285, 402, 317, 284, 219, 172, 135,
    177, 149, 117
  };
  private static final double[] WEEKDAYS = {693, 824, 775, 671, 603, 308, 374};
  private static final double[] MONTHS = {
    348, 242, 369, 385, 404, 327, 368, 353, 389, 338, 322, 403
  };
  private static final WeightedChoice ANSWER_HOURS =
      new WeightedChoice(
          0, 0, 2, 1, 0, 0, 0, 4, 114, 256, 260, 214, 37, 36, 194, 296, 329, 175, 28, 11, 10, 21, 9,
          3);
  private static final double GROWTH_A_YEAR = 0.12;

  /** The share of answers ready at a weekend that are given then; the rest follow on Monday. */
  private static final double WEEKEND_WORK = 0.1;

  private final Instant begin;
  private final double[] sums;

  ArrivalPattern(Instant begin, Instant end) {
    this.begin = begin;
    int hours = Math.toIntExact(Duration.between(begin, end).toHours());
    sums = new double[hours];
    double sum = 0;
    for (int i = 0; i < hours; i++) {
      OffsetDateTime at = begin.plus(Duration.ofHours(i)).atOffset(TemplateValues.ZONE);
      sum +=
          HOURS[at.getHour()]
              * WEEKDAYS[at.getDayOfWeek().getValue() - 1]
              * MONTHS[at.getMonthValue() - 1]
              * Math.pow(1 + GROWTH_A_YEAR, i / 8766.0);
      sums[i] = sum;
    }
  }

  /** The time at which this share of all inquiries is written; monotonic. */
  Instant at(double share) {
    double wanted = share * sums[sums.length - 1];
    int hour = SeededRandom.index(sums, wanted);
    double before = hour == 0 ? 0 : sums[hour - 1];
    double part = (wanted - before) / (sums[hour] - before);
    return begin.plus(Duration.ofHours(hour)).plusNanos((long) (part * 3.6e12) / 1000 * 1000);
  }

  /** The time of an answer that is ready at a given time: in office hours, rarely at weekends. */
  static Instant officeTime(Instant ready, SeededRandom random) {
    LocalDateTime at = LocalDateTime.ofInstant(ready, TemplateValues.ZONE);
    int weekday = at.getDayOfWeek().getValue();
    if (weekday > 5 && !random.happens(WEEKEND_WORK)) {
      at = at.plusDays(8 - weekday);
    }
    Instant given =
        at.toLocalDate()
            .atTime(ANSWER_HOURS.draw(random), random.upTo(60), random.upTo(60))
            .toInstant(TemplateValues.ZONE);
    return given.isBefore(ready) ? given.plus(Duration.ofDays(1)) : given;
  }

  /** The last second of the working day this number of working days later. */
  static Instant due(Instant from, int workingDays) {
    LocalDateTime day = LocalDateTime.ofInstant(from, TemplateValues.ZONE);
    int left = workingDays;
    while (left > 0) {
      day = day.plusDays(1);
      if (day.getDayOfWeek().getValue() <= 5) {
        left--;
      }
    }
    return day.toLocalDate().atTime(23, 59, 59).toInstant(TemplateValues.ZONE);
  }
}
