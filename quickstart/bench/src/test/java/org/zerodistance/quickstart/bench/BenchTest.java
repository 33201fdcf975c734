package org.zerodistance.quickstart.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.bench.load.LoadFigures;
import org.zerodistance.quickstart.terminal.LaunchProblem;

class BenchTest {
  @Test
  void sizesAreNumbersInThousandsOrMillions() {
    assertThat(BenchSize.of("10k").inquiries()).isEqualTo(10_000);
    assertThat(BenchSize.of("1M").inquiries()).isEqualTo(1_000_000);
    assertThat(BenchSize.of("500").inquiries()).isEqualTo(500);
    for (String wrong : List.of("", "k", "10", "9m", "-5k", "many")) {
      assertThatThrownBy(() -> BenchSize.of(wrong)).isInstanceOf(LaunchProblem.class);
    }
  }

  @Test
  void aRowIsReachedByItsRatioToTheLimitOfTheSameRun() {
    assertThat(reached(result("10k", 10_000, 41, 100), "P1")).isTrue();
    assertThat(reached(result("10k", 10_000, 39, 100), "P1")).isFalse();
    assertThat(reached(result("10k", 10_000, 39, 90), "P1")).isTrue();
  }

  @Test
  void whatCouldNotBeMeasuredIsNeitherReachedNorMissed() {
    Result whole = result("10k", 10_000, 100, 200);
    Map<String, LoadFigures> paced = new TreeMap<>(whole.atRate());
    paced.remove(PageBenchmark.RAW_SEARCH);
    Map<String, Double> numbers = new HashMap<>(whole.numbers());
    numbers.remove("raw-bulk");
    numbers.remove("fresh.search.count");
    Result partly =
        new Result(
            whole.size(),
            whole.inquiries(),
            whole.measuredAt(),
            whole.machine(),
            whole.rounds(),
            whole.seconds(),
            whole.flatOut(),
            whole.rates(),
            paced,
            numbers,
            whole.resident(),
            List.of());
    List<Result.Verdict> unknown =
        TargetChecks.of(partly).stream().filter(v -> v.reached() == null).toList();
    assertThat(unknown).extracting(Result.Verdict::row).containsExactly("P3", "P5", "P6");
  }

  @Test
  void growthIsJudgedFromTheSmallestToTheLargestSize() {
    Result small = result("10k", 10_000, 100, 200);
    Result large = result("1m", 1_000_000, 70, 190);
    ReportTables.Table growth =
        ReportTables.of(List.of(small, large)).stream()
            .filter(t -> t.title().startsWith("Growth"))
            .findFirst()
            .orElseThrow();
    assertThat(growth.title()).isEqualTo("Growth from 10k to 1m");
    assertThat(growth.rows().get(0))
        .containsExactly(
            "P1",
            "board page, flat out, against hello.jsp of its run (1.43× as measured)",
            "1.36×",
            "≤ 1.3×",
            "NO");
  }

  @Test
  void aResultReadsAsItWasWritten(@TempDir Path folder) {
    Result result = result("10k", 10_000, 100, 200);
    Path file = folder.resolve("results/10k.json");
    result.write(file);
    assertThat(Result.read(file)).isEqualTo(result);
  }

  @Test
  void onlyWhatStandsBetweenTheMarksIsWrittenAnew() {
    String text =
        """
        # Performance

        <!-- tables: written by ./zd bench report -->
        old
        <!-- end of tables -->

        Words.
        """;
    String filled = Report.filled(text, List.of(result("10k", 10_000, 100, 200)));
    assertThat(filled)
        .startsWith("# Performance\n")
        .endsWith("<!-- end of tables -->\n\nWords.\n")
        .contains("### Targets at 10k")
        .doesNotContain("old");
    assertThat(Report.filled("# No marks\n", List.of())).isEqualTo("# No marks\n");
  }

  @Test
  void thePageShowsEachSizeAndEscapesWhatItShows() {
    String page = ReportPage.of(List.of(result("10k", 10_000, 100, 200)));
    assertThat(page)
        .contains("10k inquiries")
        .contains("<svg")
        .contains("hello")
        .doesNotContain("src=");
  }

  private static boolean reached(Result result, String row) {
    return result.verdicts().stream()
        .filter(v -> v.row().equals(row))
        .findFirst()
        .orElseThrow()
        .reached();
  }

  private static Result result(String size, int inquiries, double pages, double hello) {
    Map<String, LoadFigures> flat = new TreeMap<>();
    for (String name :
        List.of(
            PageBenchmark.BOARD,
            PageBenchmark.BOARD_AGAIN,
            PageBenchmark.DEEP,
            PageBenchmark.CASE,
            PageBenchmark.CASE_AGAIN,
            PageBenchmark.SEARCH,
            PageBenchmark.SUBMIT)) {
      flat.put(name, figures(pages));
    }
    flat.put(PageBenchmark.HELLO, figures(hello));
    flat.put(PageBenchmark.RAW_SEARCH, figures(pages));
    Map<String, LoadFigures> paced = new TreeMap<>(flat);
    paced.remove(PageBenchmark.SUBMIT);
    Map<String, Double> rates = new TreeMap<>();
    paced.keySet().forEach(name -> rates.put(name, 50.0));
    Map<String, Double> numbers = new HashMap<>();
    for (String name :
        List.of(
            "depth",
            "raw-insert-16",
            "fresh.pages.missing",
            "fresh.search.count",
            "reindex.documents",
            "reindex.seconds",
            "reindex.searches.errors",
            "raw-bulk",
            "start.bare",
            "start.product")) {
      numbers.put(name, 10.0);
    }
    Result result =
        new Result(
            size,
            inquiries,
            "2026-11-01T00:00:00Z",
            Map.of("processors", "2"),
            5,
            3,
            flat,
            rates,
            paced,
            numbers,
            Map.of("product", 400.0),
            List.of());
    return result.judged(TargetChecks.of(result));
  }

  private static LoadFigures figures(double perSecond) {
    return new LoadFigures(
        100,
        0,
        perSecond,
        2,
        4,
        8,
        16,
        2_000,
        Map.of("product", 1.0),
        new TreeMap<>(Map.of(0.0, 1.0, 50.0, 2.0, 99.0, 8.0)));
  }
}
