package org.zerodistance.web.kernel.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.sql.HouseZone;

/** Reads and fills date and time fields of forms, which are in the paper's zone. */
@Dependent
public class LocalMoments {
  private final HouseZone zone;
  private final Clock clock;

  @Inject
  LocalMoments(HouseZone zone, Clock clock) {
    this.zone = zone;
    this.clock = clock;
  }

  public ZoneId zone() {
    return zone.get();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone.get());
  }

  /** The instant in a {@code datetime-local} field, if there is one. */
  public Optional<Instant> moment(Form form, String name) {
    try {
      return form.find(name).map(text -> LocalDateTime.parse(text).atZone(zone.get()).toInstant());
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  /** The same, with an error when the field contains no valid date and time. */
  public Optional<Instant> moment(Form form, String name, Violations wrong) {
    Optional<Instant> moment = moment(form, name);
    wrong.require(moment.isPresent() || form.find(name).isEmpty(), name, "form.moment");
    return moment;
  }

  /** The day in a {@code date} field, if there is one. */
  public Optional<LocalDate> day(Form form, String name) {
    return form.find(name).flatMap(LocalMoments::day);
  }

  /** Parses a day such as 2026-11-22; empty if it is none. */
  public static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  /** The value of a {@code datetime-local} field. */
  public String field(Instant moment) {
    return LocalDateTime.ofInstant(moment, zone.get()).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** This minute, as the value of a {@code datetime-local} field. */
  public String now() {
    return field(clock.instant());
  }
}
