package org.zerodistance.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.zerodistance.quickstart.testing.TestDatabase;

/**
 * An installation as an earlier release left it (commit 4e975c62 of November 2026, the last one
 * before the lease queue): its database with the demo city, both search indexes, and the figures
 * that it showed. The file {@code earlier-house.md} beside the data describes how they were
 * recorded.
 */
final class EarlierHouse {
  /** The value of {@code ZD_SEARCH_INDEX} in the recorded installation. */
  private static final String RECORDED_ALIAS = "earlier";

  private static final String FIRST = "-000001";

  /** The two scheduled stories would be published in the meantime and change the figures. */
  private static final String POSTPONE =
      "UPDATE story SET publish_at = publish_at + INTERVAL 100 YEAR WHERE state = 'scheduled'";

  private static final List<String> INDEX_NAMES =
      List.of(
          "index_rebuild.alias",
          "index_rebuild.index_name",
          "index_rebuild.previous",
          "index_check.alias");

  private final TestDatabase database;
  private final String search;
  private final String alias;

  /**
   * @param database an empty database
   * @param search the address of a search server with the analysis plugin
   * @param alias the name of the public index, as tests share the server
   */
  EarlierHouse(TestDatabase database, String search, String alias) {
    this.database = database;
    this.search = search;
    this.alias = alias;
  }

  /** The index that searches of the earlier release went to. */
  String index(String view) {
    return (view.equals("staff") ? alias + "-staff" : alias) + FIRST;
  }

  /** The figures that the earlier release showed, by address. */
  static Map<String, List<String>> figures() throws IOException {
    Map<String, List<String>> figures = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    try (InputStream in = file("earlier-figures.txt");
        BufferedReader lines = reader(in)) {
      for (String line : lines.lines().toList()) {
        if (line.startsWith("/")) {
          current = new ArrayList<>();
          figures.put(line, current);
        } else {
          current.add(line.strip());
        }
      }
    }
    return figures;
  }

  void restoreDatabase() throws IOException, SQLException {
    try (InputStream in = new GZIPInputStream(file("earlier-house.sql.gz"));
        BufferedReader dump = reader(in);
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET FOREIGN_KEY_CHECKS = 0");
      StringBuilder sql = new StringBuilder();
      for (String line = dump.readLine(); line != null; line = dump.readLine()) {
        sql.append(line).append('\n');
        if (line.endsWith(";")) {
          statement.execute(sql.toString());
          sql.setLength(0);
        }
      }
      assertThat(sql.toString()).as("the end of the dump").isBlank();
      for (String name : INDEX_NAMES) {
        String[] parts = name.split("\\.");
        statement.execute(
            "UPDATE %1$s SET %2$s = REPLACE(%2$s, '%3$s', '%4$s')"
                .formatted(parts[0], parts[1], RECORDED_ALIAS, alias));
      }
      statement.execute(POSTPONE);
    }
  }

  /** Creates the index of a view with its documents and their versions. */
  void restoreIndex(String view) throws IOException, InterruptedException {
    try (InputStream in = new GZIPInputStream(file("earlier-" + view + ".ndjson.gz"));
        BufferedReader lines = reader(in)) {
      String definition = lines.readLine().replace(RECORDED_ALIAS, alias);
      String documents = lines.lines().collect(Collectors.joining("\n", "", "\n"));
      send("PUT", index(view), "application/json", definition);
      String answer =
          send("POST", index(view) + "/_bulk?refresh=true", "application/x-ndjson", documents);
      assertThat(answer).contains("\"errors\":false");
    }
  }

  private String send(String method, String path, String type, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(search + "/" + path))
                    .header("Content-Type", type)
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static InputStream file(String name) {
    return Objects.requireNonNull(EarlierHouse.class.getResourceAsStream(name), name);
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
