package org.zerodistance.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.quickstart.testing.TestServers;

/**
 * Takes tables away from the running application, one after the other, sends what a person might
 * type to pages and forms, and looks for it in the log of the whole server.
 */
class FailureLogIT {
  private static final String CANARY = "anna.canary";
  private static final String EMAIL = CANARY + "@paper.example";

  /** What people's requests read and write. */
  private static final List<String> TABLES =
      List.of("person", "login_session", "inquiry", "board", "office", "submission_key", "event");

  @TempDir Path folder;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String url;

  @Test
  void whatAPersonTypedIsNotInTheLogWhenAStatementFails() throws Exception {
    TestDatabase database = TestServers.freshDatabase();
    try (SmallHouse house =
        new SmallHouse(folder, database.url(), database.user(), database.password())) {
      url = house.payara().url();
      int failures = 0;
      for (String table : TABLES) {
        execute(database, "RENAME TABLE " + table + " TO away");
        try {
          failures += requests();
        } finally {
          execute(database, "RENAME TABLE away TO " + table);
        }
      }
      String log = Files.readString(house.payara().process().log(), StandardCharsets.UTF_8);

      assertThat(failures).as("requests that failed").isGreaterThan(TABLES.size());
      assertThat(log.lines().filter(line -> line.contains("failure ") && line.contains(" at ")))
          .hasSizeGreaterThan(TABLES.size());
      assertThat(log)
          .contains("SQL state 42S02, error 1146", "at org.zerodistance.")
          .doesNotContain(CANARY)
          .doesNotContain("arguments:{");
    }
  }

  /** Returns how many were answered with 500. */
  private int requests() throws IOException, InterruptedException {
    int failures = 0;
    for (String path :
        List.of(
            "/search?q=" + CANARY,
            "/search/suggest?q=" + CANARY,
            "/boards?q=" + CANARY,
            "/boards/" + CANARY,
            "/stories/1?title=" + CANARY,
            "/mail/stop/" + CANARY,
            "/confirm/" + CANARY,
            "/welcome/" + CANARY,
            "/account/searches/" + CANARY,
            "/api/v1/boards/" + CANARY,
            "/api/v1/inquiries?q=" + CANARY,
            "/desk")) {
      failures +=
          status(
              HttpRequest.newBuilder(URI.create(url + path))
                  .header("Cookie", "zd_session=" + CANARY)
                  .GET());
    }
    Map<String, String> typed =
        Map.of(
            "email",
            EMAIL,
            "password",
            CANARY + "-password",
            "name",
            CANARY,
            "title",
            CANARY,
            "body",
            CANARY,
            "phone",
            CANARY,
            "code",
            CANARY,
            "number",
            "1");
    for (String path :
        List.of("/login", "/register", "/reset", "/inquiries/new", "/track", "/track/1")) {
      failures +=
          status(
              HttpRequest.newBuilder(URI.create(url + path))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Sec-Fetch-Site", "same-origin")
                  .POST(HttpRequest.BodyPublishers.ofString(form(typed))));
    }
    return failures;
  }

  private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode() == 500
        ? 1
        : 0;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
