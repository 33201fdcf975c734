package org.zerodistance.foundation.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Tests that the dashboard and the alarms have the structure that Grafana and Prometheus load. A
 * test on a running application checks that every metric they name exists.
 */
class MonitoringFilesTest {
  private static final Path FOLDER = Path.of("../quickstart/monitoring");

  /** An alarm as Prometheus reads it. */
  record Alarm(Map<?, ?> rule) {
    String text(String key) {
      return String.valueOf(rule.get(key));
    }

    Map<?, ?> map(String key) {
      return (Map<?, ?>) rule.get(key);
    }

    @Override
    public String toString() {
      return text("alert");
    }
  }

  static List<Alarm> alarms() throws IOException {
    Map<?, ?> file = (Map<?, ?>) yaml("alarms.yml");
    assertThat(file.keySet()).isEqualTo(Set.of("groups"));
    List<Alarm> alarms = new ArrayList<>();
    for (Object group : (List<?>) file.get("groups")) {
      assertThat(((Map<?, ?>) group).get("name")).isInstanceOf(String.class);
      for (Object rule : (List<?>) ((Map<?, ?>) group).get("rules")) {
        alarms.add(new Alarm((Map<?, ?>) rule));
      }
    }
    return alarms;
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void anAlarmIsWhole(Alarm alarm) {
    assertThat(Set.of("alert", "expr", "for", "labels", "annotations"))
        .containsAll(alarm.rule().keySet().stream().map(String::valueOf).toList());
    assertThat(alarm.text("alert")).matches("ZeroDistance[A-Za-z]+");
    assertThat(alarm.rule().get("for"))
        .satisfiesAnyOf(
            absent -> assertThat(absent).isNull(),
            duration -> assertThat(String.valueOf(duration)).matches("\\d+[smhd]"));
    assertThat(String.valueOf(alarm.map("labels").get("severity"))).matches("page|ticket");
    assertThat(alarm.map("annotations").keySet()).isEqualTo(Set.of("summary", "description"));
    assertBalanced(alarm.text("expr"));
    assertThat(alarm.text("expr")).matches("(?s).*(==|>|<).*");
  }

  @Test
  void alarmsHaveNamesOfTheirOwn() throws IOException {
    assertThat(alarms()).extracting(Alarm::toString).hasSizeGreaterThan(10).doesNotHaveDuplicates();
  }

  @Test
  void theCollectorReadsTheAlarmsAndTheAddressOfTheFigures() throws IOException {
    Map<?, ?> file = (Map<?, ?>) yaml("prometheus.yml");
    Map<?, ?> scrape = (Map<?, ?>) ((List<?>) file.get("scrape_configs")).get(0);

    assertThat(file.get("rule_files")).isEqualTo(List.of("alarms.yml"));
    assertThat(scrape.get("metrics_path")).isEqualTo("/internal/metrics");
    // The alarms use the job under this name.
    assertThat(alarms().stream().map(a -> a.text("expr")).filter(e -> e.startsWith("up{")))
        .allMatch(e -> e.contains("job=\"" + scrape.get("job_name") + "\""));
  }

  @Test
  void theDashboardHasPanelsThatAskSomething() throws IOException {
    JsonObject dashboard;
    try (Reader file = Files.newBufferedReader(FOLDER.resolve("dashboard.json"));
        JsonReader reader = Json.createReader(file)) {
      dashboard = reader.readObject();
    }
    assertThat(dashboard.getString("uid")).isNotBlank();
    assertThat(dashboard.getString("title")).isNotBlank();
    assertThat(dashboard.getInt("schemaVersion")).isPositive();
    Set<String> variables = new HashSet<>();
    for (JsonValue variable : dashboard.getJsonObject("templating").getJsonArray("list")) {
      variables.add(variable.asJsonObject().getString("name"));
    }
    assertThat(variables).isEqualTo(Set.of("source", "job"));
    Set<Integer> ids = new HashSet<>();
    List<Place> places = new ArrayList<>();
    for (JsonValue value : dashboard.getJsonArray("panels")) {
      JsonObject panel = value.asJsonObject();
      assertThat(ids.add(panel.getInt("id"))).isTrue();
      assertThat(panel.getString("type")).isIn("timeseries", "stat");
      assertThat(panel.getString("title")).isNotBlank();
      assertThat(panel.getJsonArray("targets")).isNotEmpty();
      for (JsonValue target : panel.getJsonArray("targets")) {
        assertThat(target.asJsonObject().getString("refId")).matches("[A-Z]");
        assertBalanced(target.asJsonObject().getString("expr"));
        assertThat(target.asJsonObject().getString("expr")).contains("zd_").contains("$job");
      }
      JsonObject at = panel.getJsonObject("gridPos");
      places.add(new Place(at.getInt("x"), at.getInt("y"), at.getInt("w"), at.getInt("h")));
    }
    assertThat(places).hasSizeGreaterThan(10).allMatch(p -> p.x() >= 0 && p.x() + p.w() <= 24);
    for (Place one : places) {
      assertThat(places.stream().filter(one::overlaps)).containsExactly(one);
    }
  }

  /** The position of a panel on the grid of 24 columns. */
  private record Place(int x, int y, int w, int h) {
    boolean overlaps(Place other) {
      return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
    }
  }

  private static void assertBalanced(String expression) {
    for (String pair : List.of("()", "{}", "[]")) {
      assertThat(count(expression, pair.charAt(0)))
          .as(expression)
          .isEqualTo(count(expression, pair.charAt(1)));
    }
    assertThat(count(expression, '"') % 2).as(expression).isZero();
  }

  private static long count(String text, char of) {
    return text.chars().filter(c -> c == of).count();
  }

  private static Object yaml(String name) throws IOException {
    try (Reader file = Files.newBufferedReader(FOLDER.resolve(name));
        Stream<Object> documents =
            java.util.stream.StreamSupport.stream(
                new Load(LoadSettings.builder().build()).loadAllFromReader(file).spliterator(),
                false)) {
      List<Object> all = documents.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
