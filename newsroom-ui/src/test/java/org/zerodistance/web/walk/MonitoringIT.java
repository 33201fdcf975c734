package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What operators see of a running house: figures, ids of requests, lines of the log. */
class MonitoringIT {
  private static final Path FILES = Path.of("../quickstart/monitoring");
  private static final Pattern FIGURE = Pattern.compile("\\bzd_[a-z_]+\\b");
  private static final Pattern SERIES = Pattern.compile("(?m)^(zd_[a-z_]+)(?:\\{([^}]*)})? ");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
  private static final String UNHEARD = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final WholeHouse house = WholeHouse.get();

  @Test
  void everyFigureOfTheDashboardAndTheAlarmsExists() throws IOException {
    drive();

    Set<String> known =
        SERIES
            .matcher(metrics())
            .results()
            .map(series -> series.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named = new TreeSet<>();
    for (String file : List.of("dashboard.json", "alarms.yml")) {
      FIGURE
          .matcher(Files.readString(FILES.resolve(file)))
          .results()
          .map(MatchResult::group)
          .forEach(named::add);
    }
    assertThat(named).hasSizeGreaterThan(15);
    assertThat(known).containsAll(named);
  }

  @Test
  void searchesOfTheStaffSuggestionsAndCachesAreCounted() {
    drive();
    house.get("/about");
    String metrics = metrics();

    assertThat(metrics)
        .contains("zd_staff_search_seconds_count{result=\"index\"} ")
        .doesNotContain("zd_staff_search_seconds_count{result=\"index\"} 0\n")
        .doesNotContain("zd_suggestion_seconds_count{result=\"index\"} 0\n")
        .contains("zd_suggestion_seconds_count{result=\"limited\"} ");
    Set<String> caches = new TreeSet<>();
    SERIES
        .matcher(metrics)
        .results()
        .filter(series -> series.group(1).equals("zd_cache_total"))
        .flatMap(series -> LABEL.matcher(series.group(2)).results())
        .filter(label -> label.group(1).equals("cache"))
        .forEach(label -> caches.add(label.group(2)));
    assertThat(caches)
        .containsExactlyInAnyOrder(
            "boards",
            "calendar",
            "figures-of-days",
            "figures-of-periods",
            "figures-of-the-house",
            "house",
            "house-pages",
            "qr-codes");
    assertThat(metrics).containsPattern("zd_cache_total\\{cache=\"house\",result=\"hit\"\\} [1-9]");
  }

  @Test
  void labelsAreWordsOfTheProgramAndNeverWhatSomebodySent() {
    drive();
    house.get("/nowhere");
    long before = requests();

    for (int i = 0; i < 40; i++) {
      house.get("/nowhere-" + i + "?mail=li%40demo.example");
      house.get("/inquiries/" + (9_000_000 + i));
      house.get("/track/ABCD-" + i);
      house.get("/account/password/secret-key-" + i);
    }

    // A few: the three routes may not have been asked for before.
    assertThat(requests()).isLessThan(before + 8);
    assertThat(values(metrics()))
        .isNotEmpty()
        .allMatch(value -> value.matches("[A-Za-z0-9/{}._+-]{1,80}"), "a word")
        .noneMatch(value -> value.contains("nowhere") || value.contains("secret"))
        .noneMatch(value -> value.startsWith("/") && value.matches(".*\\d{5}.*"));
    assertThat(metrics())
        .contains("route=\"/inquiries/{number}\"")
        .contains("route=\"unmatched\"")
        .contains("table=\"inquiry\"")
        .doesNotContain("demo.example");
  }

  @Test
  void everyAnswerHasTheIdOfItsRequestAndErrorPagesShowIt() {
    for (String path :
        List.of("/", "/", "/", "/assets/css/base.css", "/health/live", "/api/v1/boards")) {
      assertThat(id(house.get(path))).as(path).matches("[0-9a-f]{16}");
    }
    HttpResponse<String> chinese = house.get("/nowhere", "Accept-Language", "zh-CN");
    HttpResponse<String> english = house.get("/inquiries/1", "Accept-Language", "en");
    assertThat(chinese.body()).contains("如需反映此问题，请提供编号：").contains(id(chinese));
    assertThat(english.body())
        .contains("If you report this, please quote this number:")
        .contains(id(english));
    HttpResponse<String> container = house.get("/boards;jsessionid=1", "Accept-Language", "en");
    assertThat(container.body()).contains(id(container));
  }

  @Test
  void aTrustedProxyBringsTheIdInTheFormOfATraceAlone() {
    assertThat(id(house.get("/boards", "traceparent", "00-" + UNHEARD + "-00f067aa0ba902b7-01")))
        .isEqualTo(UNHEARD);
    assertThat(id(house.get("/boards", "X-Request-Id", "edge-0123456789")))
        .isEqualTo("edge-0123456789");
    assertThat(id(house.get("/boards", "X-Request-Id", "li@demo.example"))).matches("[0-9a-f]{16}");
  }

  @Test
  void theLogNamesJobsAndNobody() throws IOException {
    drive();
    String log = Files.readString(house.log(), StandardCharsets.UTF_8);

    assertThat(log)
        .doesNotContain("demo.example")
        .doesNotContain(WholeHouse.PASSWORD)
        .doesNotContain("203.0.113.");
    assertThat(log.lines().filter(line -> line.contains("[job="))).isNotEmpty();
  }

  private void drive() {
    house.get("/");
    house.get("/boards");
    house.get("/inquiries/9000000");
    house.get("/search?q=%E8%B7%AF%E7%81%AF");
    house.get("/search/suggest?q=%E8%B7%AF");
    house.get("/statistics");
    new Person(house, "jian.wen@demo.example").get("/desk/search?q=%E8%B7%AF%E7%81%AF");
    house.post(
        "/login",
        "email=nobody%40demo.example&password=wrong-password",
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Sec-Fetch-Site",
        "same-origin");
    try (BrowserContext administrator = house.signedIn("admin@demo.example")) {
      assertThat(administrator.pages()).isEmpty();
    }
    for (String view : List.of("public", "staff")) {
      assertThat(
              house
                  .post(
                      "/internal/index/verify?repair=true&view=" + view,
                      "",
                      "Authorization",
                      "Bearer " + WholeHouse.OPERATOR)
                  .statusCode())
          .isEqualTo(200);
    }
  }

  private String metrics() {
    HttpResponse<String> answer =
        house.get("/internal/metrics", "Authorization", "Bearer " + WholeHouse.OPERATOR);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/openmetrics-text");
    return answer.body();
  }

  private long requests() {
    return metrics().lines().filter(line -> line.startsWith("zd_request_seconds_count{")).count();
  }

  private static Set<String> values(String metrics) {
    return SERIES
        .matcher(metrics)
        .results()
        .filter(series -> series.group(2) != null)
        .flatMap(series -> LABEL.matcher(series.group(2)).results())
        .map(label -> label.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String id(HttpResponse<String> answer) {
    return answer.headers().firstValue("X-Request-Id").orElseThrow();
  }
}
