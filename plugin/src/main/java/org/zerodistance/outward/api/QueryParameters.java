package org.zerodistance.outward.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zerodistance.foundation.platform.TextNormalizer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * Reads the parameters of a request. Unknown ones are ignored; all errors in known ones are
 * reported at once by {@link #check}.
 */
final class QueryParameters {
  /** The database has no later time. */
  private static final int LAST_YEAR = 9_998;

  private final MultivaluedMap<String, String> given;
  private final ZoneId zone;
  private final Violations violations = new Violations();

  /**
   * @param zone in which a day without a time starts
   */
  QueryParameters(MultivaluedMap<String, String> given, ZoneId zone) {
    this.given = given;
    this.zone = zone;
  }

  /**
   * @throws org.zerodistance.foundation.platform.InvalidFormProblem when any parameter read so far
   *     is wrong
   */
  void check() {
    violations.throwIfAny();
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(given.getFirst(name))
        .map(TextNormalizer::normalize)
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    Optional<String> value = text(name);
    Optional<E> constant =
        value.flatMap(
            v ->
                Arrays.stream(type.getEnumConstants())
                    .filter(c -> ApiJson.name(c).equals(v.toLowerCase(Locale.ROOT)))
                    .findFirst());
    if (value.isPresent() && constant.isEmpty()) {
      violations.add(
          name,
          "api.not-one-of",
          Arrays.stream(type.getEnumConstants())
              .map(ApiJson::name)
              .collect(Collectors.joining(", ")));
    }
    return constant;
  }

  Optional<Boolean> flag(String name) {
    Optional<String> value = text(name);
    value
        .filter(v -> !v.equals("true") && !v.equals("false"))
        .ifPresent(v -> violations.add(name, "api.not-one-of", "true, false"));
    return value.map(Boolean::valueOf);
  }

  int number(String name, int fallback, int least, int most) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return fallback;
    }
    if (value.get().matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    }
    violations.add(name, "api.not-between", least, most);
    return fallback;
  }

  /** An instant such as 2026-03-05T08:00:00Z, or a day; the last day of a period is included. */
  Optional<Instant> moment(String name, boolean end) {
    return text(name).flatMap(value -> moment(name, value, end));
  }

  private Optional<Instant> moment(String name, String value, boolean end) {
    try {
      if (value.length() == "2026-03-05".length()) {
        LocalDate day = LocalDate.parse(value);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
          violations.add(name, "api.not-a-time");
          return Optional.empty();
        }
        return Optional.of(HouseZone.start(end ? day.plusDays(1) : day, zone));
      }
      return Optional.of(OffsetDateTime.parse(value))
          .filter(time -> time.getYear() >= 1 && time.getYear() <= LAST_YEAR)
          .map(OffsetDateTime::toInstant)
          .or(
              () -> {
                violations.add(name, "api.not-a-time");
                return Optional.empty();
              });
    } catch (DateTimeException notATime) {
      violations.add(name, "api.not-a-time");
      return Optional.empty();
    }
  }

  void unknown(String name) {
    violations.add(name, "api.not-known");
  }
}
