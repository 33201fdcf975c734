package org.zerodistance.quickstart.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.zerodistance.quickstart.bench.city.SeededRandom;
import org.zerodistance.quickstart.bench.load.LoadDriver;
import org.zerodistance.quickstart.bench.load.LoadFigures;
import org.zerodistance.quickstart.bench.load.LoadTarget;
import org.zerodistance.quickstart.bench.load.ProcessCosts;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * Measures response times on a demo city while somebody types: suggestions in the search box, and
 * probable duplicates while an inquiry is written. Each text is sent only once.
 */
final class TypingBenchmark {
  private static final long SUGGESTION_MILLIS = 50;
  private static final long LIKELY_MILLIS = 300;

  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration TIME = Duration.ofSeconds(15);
  private static final int CONNECTIONS = 8;

  /** Typical beginnings of a search: characters, pinyin, initials, a board. */
  private static final List<String> BEGINNINGS =
      List.of(
          "路灯", "ludeng", "ld", "环城", "公交", "gongjiao", "停车", "城管", "shui", "小区", "zaoyin", "医保");

  /** Titles that the demo city has in other words. */
  private static final List<String> TITLES =
      List.of(
          "环城北路整排路灯不亮没人修",
          "学院路下穿通道一下大雨就成河",
          "糖厂小区六楼七楼晚上没水",
          "浦禾饲料厂夜里又有臭味",
          "23路公交车等了快一个小时",
          "江滨公园卡拉OK吵到半夜");

  private final Terminal terminal;
  private final LoadDriver driver = new LoadDriver(new ProcessCosts(Map.of()));

  TypingBenchmark(Terminal terminal) {
    this.terminal = terminal;
  }

  void measure(URI house) {
    tell("suggestions", suggestions(house), 20, SUGGESTION_MILLIS);
    tell("likely the same", likely(house), 5, LIKELY_MILLIS);
  }

  private void tell(String what, LoadTarget target, double rate, long most) {
    terminal.step("Typing: " + what);
    driver.atRate(target, rate, WARM_UP, CONNECTIONS);
    LoadFigures figures = driver.atRate(target, rate, TIME, CONNECTIONS);
    terminal.done();
    terminal.line(
        "%s: p50 %.1f ms, p99 %.1f ms of %d at %.0f/s, %d failed (target: p99 below %d ms)%s"
            .formatted(
                what,
                figures.p50(),
                figures.p99(),
                figures.requests() + figures.errors(),
                rate,
                figures.errors(),
                most,
                figures.p99() < most ? "" : " – missed"));
  }

  private static LoadTarget suggestions(URI house) {
    List<String> paths =
        BEGINNINGS.stream().map(typed -> "/search/suggest?q=" + encoded(typed)).toList();
    return LoadTarget.unseen("suggest", house, paths, System.nanoTime());
  }

  private static LoadTarget likely(URI house) {
    long run = System.nanoTime();
    return new LoadTarget(
        "likely", house.getHost(), house.getPort(), 200, number -> typing(house, run, number));
  }

  private static byte[] typing(URI house, long run, long number) {
    SeededRandom random = SeededRandom.of(run, number);
    String title = random.one(TITLES);
    String body = title + "，已经第" + random.between(2, 90) + "天了，打过电话也没有人来，请有关部门尽快处理。";
    return LoadTarget.post(
        house,
        "/inquiries/new/likely",
        SubmitForm.headers(house, random),
        "title=" + encoded(title) + "&body=" + encoded(body));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
