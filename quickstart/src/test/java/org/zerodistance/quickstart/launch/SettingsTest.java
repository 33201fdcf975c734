package org.zerodistance.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.terminal.LaunchProblem;

class SettingsTest {
  private static final Path ROOT = Path.of("/checkout");

  @Test
  void everyDefault() {
    assertThat(Settings.of(ROOT, Map.of()))
        .isEqualTo(
            new Settings(
                ROOT,
                ROOT.resolve("data"),
                Cache.defaultFolder(),
                "127.0.0.1",
                8080,
                "http://localhost:8080",
                "512m",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty()));
  }

  @Test
  void everyKey() {
    Settings settings =
        Settings.of(
            ROOT,
            Map.of(
                "ZD_DATA", "/srv/zd",
                "ZD_CACHE", "cache",
                "ZD_BIND", "0.0.0.0",
                "ZD_PORT", "9000",
                "ZD_BASE_URL", "https://paper.example/",
                "ZD_HEAP", "2g",
                "ZD_DEMO", "false",
                "ZD_DB_URL", "jdbc:mysql://db.example/zd?sslMode=REQUIRED",
                "ZD_DB_USER", "zd",
                "ZD_SEARCH_URL", "http://search.example:9200/"));
    assertThat(settings.data()).isEqualTo(Path.of("/srv/zd"));
    assertThat(settings.cache()).isEqualTo(Path.of("/checkout/cache"));
    assertThat(settings.bind()).isEqualTo("0.0.0.0");
    assertThat(settings.port()).isEqualTo(9000);
    assertThat(settings.baseUrl()).isEqualTo("https://paper.example");
    assertThat(settings.heap()).isEqualTo("2g");
    assertThat(settings.demo()).contains(false);
    assertThat(settings.database())
        .contains(
            new Settings.ExternalDatabase("jdbc:mysql://db.example/zd?sslMode=REQUIRED", "zd", ""));
    assertThat(settings.searchUrl()).contains("http://search.example:9200");
  }

  @Test
  void anEmptyValueCountsAsNotGiven() {
    assertThat(Settings.of(ROOT, Map.of("ZD_PORT", " ", "ZD_DB_URL", "")))
        .isEqualTo(Settings.of(ROOT, Map.of()));
  }

  @Test
  void thePortAppearsInTheAddress() {
    assertThat(Settings.of(ROOT, Map.of("ZD_PORT", "9000")).baseUrl())
        .isEqualTo("http://localhost:9000");
  }

  @ParameterizedTest
  @CsvSource({
    "ZD_PORT, http",
    "ZD_PORT, 0",
    "ZD_PORT, 65536",
    "ZD_BASE_URL, paper.example",
    "ZD_HEAP, much",
    "ZD_DEMO, yes",
    "ZD_DB_URL, jdbc:postgresql://db/zd",
    "ZD_SEARCH_URL, search:9200"
  })
  void aBadValueIsNamedWithWhatIsWanted(String key, String value) {
    assertThatThrownBy(() -> Settings.of(ROOT, Map.of(key, value)))
        .isInstanceOfSatisfying(
            LaunchProblem.class,
            problem -> assertThat(problem.code()).isEqualTo(LaunchProblem.Code.BAD_SETTING))
        .hasMessageStartingWith(key + " is “" + value + "”: give ");
  }

  @Test
  void aDatabaseNeedsItsUser() {
    assertThatThrownBy(() -> Settings.of(ROOT, Map.of("ZD_DB_URL", "jdbc:mysql://db/zd")))
        .hasMessage("ZD_DB_URL is given but ZD_DB_USER is not: give both.");
  }

  @Test
  void aPasswordIsNeverPrinted() {
    assertThat(new Settings.ExternalDatabase("jdbc:mysql://db/zd", "zd", "secret").toString())
        .doesNotContain("secret");
  }
}
