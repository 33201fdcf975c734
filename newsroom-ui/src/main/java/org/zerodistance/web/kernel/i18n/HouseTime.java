package org.zerodistance.web.kernel.i18n;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Formats times and numbers for readers of one language, in the house's zone. */
public final class HouseTime {
  /**
   * Formats by pattern. Both languages share a pattern only if it contains just digits. Cached,
   * because a list formats some sixty times and creating a format costs more than using it.
   */
  private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

  private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);
  private static final BigDecimal MINUTES_OF_A_DAY = BigDecimal.valueOf(1_440);

  private final Language language;
  private final ZoneId zone;
  private final Clock clock;
  private final Messages messages;

  public HouseTime(Language language, ZoneId zone, Clock clock, Messages messages) {
    this.language = language;
    this.zone = zone;
    this.clock = clock;
    this.messages = messages;
  }

  private String write(Object moment, String zh, String en) {
    DateTimeFormatter format =
        language == Language.ZH
            ? FORMATS.computeIfAbsent(zh, p -> DateTimeFormatter.ofPattern(p, Language.ZH.locale()))
            : FORMATS.computeIfAbsent(
                en, p -> DateTimeFormatter.ofPattern(p, Language.EN.locale()));
    return moment instanceof LocalDate day
        ? format.format(day)
        : format.format(((Instant) moment).atZone(zone));
  }

  /** 2026年3月5日 · 5 March 2026. */
  public String date(Object moment) {
    return write(moment, "y年M月d日", "d MMMM y");
  }

  /** 3月5日 · 5 Mar, with the year when it is not this one. */
  public String day(Object moment) {
    int year =
        moment instanceof LocalDate d ? d.getYear() : ((Instant) moment).atZone(zone).getYear();
    return year == ZonedDateTime.ofInstant(clock.instant(), zone).getYear()
        ? write(moment, "M月d日", "d MMM")
        : write(moment, "y年M月d日", "d MMM y");
  }

  public LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  /** 14:05. */
  public String time(Instant moment) {
    return write(moment, "HH:mm", "HH:mm");
  }

  /** 2026年3月5日 14:05 · 5 March 2026, 14:05. */
  public String dateTime(Instant moment) {
    return write(moment, "y年M月d日 HH:mm", "d MMMM y, HH:mm");
  }

  /** For {@code datetime} attributes. */
  public String iso(Object moment) {
    return moment instanceof Instant i
        ? i.truncatedTo(ChronoUnit.SECONDS).toString()
        : moment.toString();
  }

  /** The time since or until an instant: 3 小时前 · in 2 days; the date after more than a month. */
  public String ago(Instant moment) {
    Duration past = Duration.between(moment, clock.instant());
    boolean ahead = past.isNegative();
    Duration distance = past.abs();
    if (distance.toMinutes() < 1) {
      return messages.say(language, "ago.now");
    }
    if (distance.toDays() >= 30) {
      return day(moment);
    }
    return messages.say(language, ahead ? "ago.ahead" : "ago.past", age(distance.toMinutes()));
  }

  /** In the largest whole unit: what is 23 hours and 59 minutes old is 23 hours old. */
  private String age(long minutes) {
    Duration age = Duration.ofMinutes(Math.max(minutes, 1));
    if (age.toHours() < 1) {
      return messages.say(language, "ago.minutes", age.toMinutes());
    }
    return age.toDays() < 1
        ? messages.say(language, "ago.hours", age.toHours())
        : messages.say(language, "ago.days", age.toDays());
  }

  /**
   * How long something took, in its largest unit: 5 分钟, 3.5 小时, 8.8 天. Days have one decimal place,
   * rounded like those of the statistics, which are about the same answers.
   */
  public String duration(BigDecimal minutes) {
    if (minutes.compareTo(MINUTES_OF_AN_HOUR) < 0) {
      return messages.say(language, "ago.minutes", Math.max(minutes.longValue(), 1));
    }
    return minutes.compareTo(MINUTES_OF_A_DAY) < 0
        ? messages.say(language, "ago.hours", tenths(minutes, MINUTES_OF_AN_HOUR))
        : messages.say(language, "ago.days", tenths(minutes, MINUTES_OF_A_DAY));
  }

  private static BigDecimal tenths(BigDecimal minutes, BigDecimal unit) {
    return minutes.divide(unit, 1, RoundingMode.HALF_UP);
  }

  /** With at most one decimal place. */
  public String number(Number number) {
    return Numbers.write(number, language.locale(), 1);
  }

  /** A share between 0 and 1 in percent, with at most two decimal places. */
  public String percent(double share) {
    return Numbers.percent(share, language.locale(), 2);
  }
}
