package org.zerodistance.cases.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a report as one CSV file with a line for each row of each table and one for the total.
 * Begins with a byte order mark, without which spreadsheets misread Chinese.
 */
public final class StatisticsCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "table",
              "key",
              "name",
              "received",
              "answered",
              "reply_rate_percent",
              "median_days_to_answer")
          .get();

  private StatisticsCsv() {}

  public static String of(StatisticsReport statisticsReport, String lang) {
    StringBuilder out = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      print(printer, "all", null, null, statisticsReport.whole());
      for (Breakdown breakdown : Breakdown.values()) {
        for (MetricRow row : statisticsReport.rows(breakdown)) {
          print(
              printer,
              breakdown.name().toLowerCase(Locale.ROOT),
              row.key(),
              row.nameIn(lang),
              row.figure());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void print(
      CSVPrinter printer, String table, String key, String name, CaseMetrics of)
      throws IOException {
    printer.printRecord(
        table,
        key,
        harmless(name),
        of.received(),
        of.answered(),
        plain(of.replyRate()),
        plain(of.medianDays()));
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse(null);
  }

  /** Prevents a spreadsheet from taking a name for a formula. */
  private static String harmless(String name) {
    return name != null && name.matches("(?s)[=+\\-@\t\r].*") ? "'" + name : name;
  }
}
