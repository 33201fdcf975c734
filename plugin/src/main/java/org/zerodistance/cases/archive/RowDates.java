package org.zerodistance.cases.archive;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.foundation.sql.HouseZone;

/**
 * Parses the date formats found in real files: with slashes, dashes, dots or 年月日, with or without
 * seconds or time, ISO 8601 with an offset, and the serial numbers that spreadsheets leave behind
 * (days since 1899-12-30, as ECMA-376 counts them in the 1900 system). A date without a zone is in
 * the house's zone.
 */
final class RowDates {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("y-M-d H:m:s"),
          form("y-M-d H:m"),
          form("y-M-d'T'H:m:s"),
          form("y-M-d'T'H:m"),
          form("y-M-d H:m:s.SSS"));
  private static final DateTimeFormatter DAY = form("y-M-d");

  private final ZoneId zone;

  RowDates(ZoneId zone) {
    this.zone = zone;
  }

  Optional<Instant> find(String text) {
    String tidy =
        text.strip()
            .replace('/', '-')
            .replaceAll("(?<=^\\d{4})\\.(\\d{1,2})\\.(?=\\d)", "-$1-")
            .replace("年", "-")
            .replace("月", "-")
            .replaceAll("日\\s*", " ")
            .replaceAll("[时点]", ":")
            .replace("分", ":")
            .replaceAll("[秒:]+$", "")
            .replaceAll("\\s+", " ")
            .strip();
    if (tidy.matches("\\d{5}(\\.\\d+)?")) {
      return serial(tidy);
    }
    for (DateTimeFormatter form : FORMS) {
      Optional<Instant> found =
          parsed(() -> LocalDateTime.parse(tidy, form).atZone(zone).toInstant());
      if (found.isPresent()) {
        return found;
      }
    }
    return parsed(() -> HouseZone.start(LocalDate.parse(tidy, DAY), zone))
        .or(() -> parsed(() -> OffsetDateTime.parse(text.strip()).toInstant()));
  }

  private Optional<Instant> serial(String text) {
    BigDecimal days = new BigDecimal(text);
    long seconds =
        days.multiply(BigDecimal.valueOf(86_400))
            .setScale(0, java.math.RoundingMode.HALF_UP)
            .longValueExact();
    return Optional.of(
        LocalDate.of(1899, 12, 30).atStartOfDay().plusSeconds(seconds).atZone(zone).toInstant());
  }

  private static Optional<Instant> parsed(java.util.function.Supplier<Instant> attempt) {
    try {
      return Optional.of(attempt.get());
    } catch (DateTimeException notThisForm) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
