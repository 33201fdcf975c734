package org.zerodistance.quickstart.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.quickstart.bench.load.LoadFigures;

/** Compares results with the targets, each with the limit measured in the same run. */
final class TargetChecks {
  private static final double PAGE_SHARE = 0.4;
  private static final double SUBMIT_SHARE = 0.3;
  private static final double BULK_SHARE = 0.6;
  private static final double SEARCH_P50_MORE = 5;
  private static final double SEARCH_P99_TIMES = 1.5;
  private static final double SEARCH_P99_MORE = 15;
  private static final double DEEP_TIMES = 1.3;
  private static final double START_TIMES = 2.5;
  private static final double RESIDENT_MB = 450;
  private static final double FRESH_P50 = 1_200;
  private static final double FRESH_P99 = 3_000;
  private static final double STORY_P99 = 2_000;

  private final Result result;
  private final List<Result.Verdict> verdicts = new ArrayList<>();

  private TargetChecks(Result result) {
    this.result = result;
  }

  static List<Result.Verdict> of(Result result) {
    TargetChecks v = new TargetChecks(result);
    v.page("P1", PageBenchmark.BOARD, "board page, written anew");
    v.page("P1", PageBenchmark.BOARD_AGAIN, "board page, remembered");
    v.deep();
    v.page("P2", PageBenchmark.CASE, "case page, written anew");
    v.page("P2", PageBenchmark.CASE_AGAIN, "case page, remembered");
    v.search();
    v.submit();
    v.fresh();
    v.rebuild();
    v.start();
    return List.copyOf(v.verdicts);
  }

  private double flat(String name) {
    return result.flatOut().get(name).perSecond();
  }

  private LoadFigures paced(String name) {
    return result.atRate().get(name);
  }

  private void page(String row, String name, String what) {
    double share = flat(name) / flat(PageBenchmark.HELLO);
    add(
        row,
        what + ", against hello.jsp, flat out",
        "%.0f/s of %.0f/s = %.0f %%".formatted(flat(name), flat(PageBenchmark.HELLO), share * 100),
        "≥ 40 %",
        share >= PAGE_SHARE);
  }

  private void deep() {
    double times = flat(PageBenchmark.BOARD) / flat(PageBenchmark.DEEP);
    add(
        "P1",
        "page %.0f of a board against page 1".formatted(result.numbers().get("depth")),
        "%.2f×".formatted(times),
        "≤ 1.3×",
        times <= DEEP_TIMES);
  }

  private void search() {
    if (!result.atRate().containsKey(PageBenchmark.RAW_SEARCH)) {
      unknown("P3", "search page against the same queries raw", "p50 ≤ raw + 5 ms");
      return;
    }
    LoadFigures page = paced(PageBenchmark.SEARCH);
    LoadFigures raw = paced(PageBenchmark.RAW_SEARCH);
    add(
        "P3",
        "search page p50 against the same queries raw",
        "%.1f ms, raw %.1f ms: + %.1f ms".formatted(page.p50(), raw.p50(), page.p50() - raw.p50()),
        "≤ raw + 5 ms",
        page.p50() <= raw.p50() + SEARCH_P50_MORE);
    double most = raw.p99() * SEARCH_P99_TIMES + SEARCH_P99_MORE;
    add(
        "P3",
        "search page p99 against the same queries raw",
        "%.1f ms, raw %.1f ms".formatted(page.p99(), raw.p99()),
        "≤ 1.5 × raw + 15 ms = %.1f ms".formatted(most),
        page.p99() <= most);
  }

  private void submit() {
    double raw = result.numbers().get("raw-insert-16");
    double share = flat(PageBenchmark.SUBMIT) / raw;
    add(
        "P4",
        "submitting with 16 clients against raw durable inserts",
        "%.0f/s of %.0f/s = %.0f %%".formatted(flat(PageBenchmark.SUBMIT), raw, share * 100),
        "≥ 30 %",
        share >= SUBMIT_SHARE);
  }

  private void fresh() {
    Map<String, Double> n = result.numbers();
    if (!n.containsKey("fresh.search.count")) {
      unknown("P5", "freshness", "p50 ≤ 1200 ms, p99 ≤ 3000 ms");
      return;
    }
    add(
        "P5",
        "on its page at once",
        "%.0f of %.0f missing".formatted(n.get("fresh.pages.missing"), n.get("fresh.search.count")),
        "0 missing",
        n.get("fresh.pages.missing") == 0);
    limits("fresh.search", "found by search under 50 writes/s", FRESH_P50, FRESH_P99);
    limits("fresh.story", "scheduled story published late", Double.MAX_VALUE, STORY_P99);
  }

  private void limits(String name, String what, double p50, double p99) {
    Optional<Double> middle = result.number(name + ".p50");
    Optional<Double> late = result.number(name + ".p99");
    boolean known = middle.isPresent() && late.isPresent();
    add(
        "P5",
        what,
        known ? "p50 %.0f ms, p99 %.0f ms".formatted(middle.get(), late.get()) : "nothing seen",
        (p50 < Double.MAX_VALUE ? "p50 ≤ %.0f ms, ".formatted(p50) : "")
            + "p99 ≤ %.0f ms".formatted(p99),
        known && middle.get() <= p50 && late.get() <= p99);
  }

  private void rebuild() {
    Map<String, Double> n = result.numbers();
    if (!n.containsKey("reindex.seconds") || !n.containsKey("raw-bulk")) {
      unknown("P6", "rebuild while searching, against raw bulk", "≥ 60 %");
      return;
    }
    double seconds = n.get("reindex.seconds");
    double perSecond = n.get("reindex.documents") / seconds;
    double raw = n.get("raw-bulk");
    add(
        "P6",
        "rebuild while searching, against raw bulk",
        "%.0f/s of %.0f/s = %.0f %%".formatted(perSecond, raw, perSecond / raw * 100),
        "≥ 60 %",
        perSecond / raw >= BULK_SHARE);
    add(
        "P6",
        "failed searches meanwhile",
        "%.0f".formatted(n.get("reindex.searches.errors")),
        "0",
        n.get("reindex.searches.errors") == 0);
    if (result.inquiries() == 100_000) {
      add("P6", "rebuild of 100k", "%.0f s".formatted(seconds), "≤ 40 s", seconds <= 40);
    }
  }

  private void start() {
    double bare = result.numbers().get("start.bare");
    double product = result.numbers().get("start.product");
    add(
        "P8",
        "ready after start against a bare Payara",
        "%.1f s, bare %.1f s: %.1f×".formatted(product, bare, product / bare),
        "≤ 2.5×",
        product <= bare * START_TIMES);
    Double resident = result.resident().get("product");
    add(
        "P8",
        "Payara with the product, resident after the load",
        resident == null ? "not told by this system" : "%.0f MB".formatted(resident),
        "≤ 450 MB",
        resident == null ? null : resident <= RESIDENT_MB);
  }

  private void unknown(String row, String what, String target) {
    add(row, what, "not measured", target, null);
  }

  private void add(String row, String what, String measured, String target, Boolean reached) {
    verdicts.add(new Result.Verdict(row, what, measured, target, reached));
  }
}
