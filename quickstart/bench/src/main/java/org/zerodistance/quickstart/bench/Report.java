package org.zerodistance.quickstart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zerodistance.quickstart.launch.Settings;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * Writes the results of the last run of each size: a page, and the tables of {@code
 * docs/performance.md}, whose text around the tables is written by hand.
 */
final class Report {
  private static final String BEGIN = "<!-- tables: written by ./zd bench report -->";
  private static final String END = "<!-- end of tables -->";

  private final Path document;
  private final BenchHome home;
  private final Terminal terminal;

  Report(Settings settings, Terminal terminal) {
    this.document = settings.root().resolve("docs/performance.md");
    this.home = BenchHome.of(settings);
    this.terminal = terminal;
  }

  void write() {
    List<Result> results = results();
    if (results.isEmpty()) {
      throw new LaunchProblem(
          LaunchProblem.Code.BENCH_FAILED, "Nothing was measured yet: ./zd bench run --size 10k");
    }
    BenchHome.write(home.page(), ReportPage.of(results));
    terminal.line("Page with plots: " + home.page());
    try {
      if (Files.exists(document)) {
        BenchHome.write(document, filled(Files.readString(document), results));
        terminal.line("Tables: " + document);
      }
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot read " + document, e);
    }
  }

  static String filled(String text, List<Result> results) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      return text;
    }
    StringBuilder tables = new StringBuilder(BEGIN).append("\n\n");
    ReportTables.of(results).forEach(table -> tables.append(ReportTables.markdown(table)));
    return text.substring(0, begin) + tables + text.substring(end);
  }

  private List<Result> results() {
    if (!Files.isDirectory(home.results())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(home.results())) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(Result::read)
          .sorted(Comparator.comparingInt(Result::inquiries))
          .toList();
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot read " + home.results(), e);
    }
  }
}
