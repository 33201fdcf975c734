package org.zerodistance.quickstart.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.quickstart.bench.load.LoadFigures;

/** The results as plain text tables: for the terminal, the page and {@code docs/performance.md}. */
final class ReportTables {
  /** A title, the names of the columns, the rows. */
  record Table(String title, List<String> columns, List<List<String>> rows) {}

  private static final double FLAT_BOARD = 1.3;
  private static final double FLAT_CASE = 1.2;
  private static final double FLAT_SEARCH = 2;
  private static final double FLAT_SUBMIT = 1.2;

  private ReportTables() {}

  /**
   * @param results from the smallest size to the largest
   */
  static List<Table> of(List<Result> results) {
    List<Table> tables = new ArrayList<>();
    for (Result result : results) {
      tables.add(verdicts(result));
    }
    growth(results).ifPresent(tables::add);
    for (Result result : results) {
      tables.add(pages(result));
      tables.add(processes(result));
    }
    return tables;
  }

  static Table verdicts(Result result) {
    return new Table(
        "Targets at " + result.size(),
        List.of("row", "what", "measured", "target", "reached"),
        result.verdicts().stream()
            .map(v -> List.of(v.row(), v.what(), v.measured(), v.target(), mark(v.reached())))
            .toList());
  }

  private static String mark(Boolean reached) {
    return reached == null ? "–" : reached ? "yes" : "NO";
  }

  /** From the smallest to the largest size that were measured. */
  private static Optional<Table> growth(List<Result> results) {
    if (results.size() < 2) {
      return Optional.empty();
    }
    Result small = results.get(0);
    Result large = results.get(results.size() - 1);
    List<List<String>> rows = new ArrayList<>();
    rows.add(grown("P1", "board page, flat out", PageBenchmark.BOARD, small, large, FLAT_BOARD));
    rows.add(grown("P2", "case page, flat out", PageBenchmark.CASE, small, large, FLAT_CASE));
    rows.add(row("P3", "search page, p50", later(PageBenchmark.SEARCH, small, large), FLAT_SEARCH));
    if (List.of(small, large).stream()
        .allMatch(r -> r.atRate().containsKey(PageBenchmark.RAW_SEARCH))) {
      double raw = later(PageBenchmark.RAW_SEARCH, small, large);
      rows.add(row("P3", "the same queries raw, p50", raw, FLAT_SEARCH));
    }
    rows.add(
        row("P4", "submitting, flat out", slower(PageBenchmark.SUBMIT, small, large), FLAT_SUBMIT));
    return Optional.of(
        new Table(
            "Growth from " + small.size() + " to " + large.size(),
            List.of("row", "what", "measured", "target", "reached"),
            rows));
  }

  /**
   * Each run is compared with its own limit, because the speed of the machine differs between runs.
   */
  private static List<String> grown(
      String row, String what, String name, Result small, Result large, double most) {
    double asMeasured = slower(name, small, large);
    return row(
        row,
        what + format(", against hello.jsp of its run (%.2f× as measured)", asMeasured),
        asMeasured / slower(PageBenchmark.HELLO, small, large),
        most);
  }

  private static double later(String name, Result small, Result large) {
    return large.atRate().get(name).p50() / small.atRate().get(name).p50();
  }

  private static double slower(String name, Result small, Result large) {
    return small.flatOut().get(name).perSecond() / large.flatOut().get(name).perSecond();
  }

  private static List<String> row(String row, String what, double times, double most) {
    return List.of(row, what, format("%.2f×", times), format("≤ %.1f×", most), mark(times <= most));
  }

  private static Table pages(Result result) {
    List<List<String>> rows = new ArrayList<>();
    result
        .flatOut()
        .forEach(
            (name, flat) -> {
              LoadFigures paced = result.atRate().get(name);
              rows.add(
                  List.of(
                      name,
                      format("%.0f", flat.perSecond()),
                      paced == null ? "" : format("%.0f", result.rates().get(name)),
                      paced == null ? "" : format("%.1f", paced.p50()),
                      paced == null ? "" : format("%.1f", paced.p95()),
                      paced == null ? "" : format("%.1f", paced.p99()),
                      paced == null ? "" : format("%.0f", paced.max()),
                      Long.toString(flat.errors() + (paced == null ? 0 : paced.errors())),
                      format("%.1f", flat.bytes() / 1e3),
                      cpu(flat)));
            });
    return new Table(
        "Pages and limits at " + result.size(),
        List.of(
            "what",
            "flat out /s",
            "at rate /s",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "max ms",
            "errors",
            "KB",
            "CPU ms per request"),
        rows);
  }

  private static String cpu(LoadFigures figures) {
    StringBuilder text = new StringBuilder();
    figures.cpu().entrySet().stream()
        .filter(e -> e.getValue() >= 0.005)
        .forEach(
            e ->
                text.append(text.isEmpty() ? "" : ", ")
                    .append(e.getKey())
                    .append(' ')
                    .append(format("%.2f", e.getValue())));
    return text.toString();
  }

  private static Table processes(Result result) {
    List<List<String>> rows = new ArrayList<>();
    result
        .resident()
        .forEach((name, mb) -> rows.add(List.of("resident " + name, format("%.0f MB", mb))));
    result.machine().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> rows.add(List.of(e.getKey(), e.getValue())));
    result.numbers().forEach((name, value) -> rows.add(List.of(name, format("%.1f", value))));
    return new Table(
        "Machine, processes and single figures at " + result.size(),
        List.of("what", "value"),
        rows);
  }

  /** The table as Markdown, with columns of equal width. */
  static String markdown(Table table) {
    int columns = table.columns().size();
    int[] widths = new int[columns];
    List<List<String>> all = new ArrayList<>(List.of(table.columns()));
    all.addAll(table.rows());
    for (List<String> row : all) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(Math.max(3, widths[i]), row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder("### " + table.title() + "\n\n");
    for (int r = 0; r < all.size(); r++) {
      for (int i = 0; i < columns; i++) {
        String cell = all.get(r).get(i);
        text.append("| ").append(cell).append(" ".repeat(widths[i] - cell.length() + 1));
      }
      text.append("|\n");
      if (r == 0) {
        for (int width : widths) {
          text.append('|').append("-".repeat(width + 2));
        }
        text.append("|\n");
      }
    }
    return text.append('\n').toString();
  }

  static String format(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }
}
