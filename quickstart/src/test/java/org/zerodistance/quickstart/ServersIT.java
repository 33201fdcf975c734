package org.zerodistance.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.quickstart.testing.TestServers;

class ServersIT {

  @Test
  void aFreshDatabaseKeepsMicrosecondsAndTellsLettersApart() throws SQLException {
    TestDatabase fresh = TestServers.freshDatabase();
    try (Connection connection = fresh.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (at DATETIME(6), word VARCHAR(20) UNIQUE)");
      LocalDateTime at = LocalDateTime.of(2026, 3, 1, 12, 30, 15, 123_456_000);
      try (var insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?), (NULL, ?)")) {
        insert.setObject(1, at);
        insert.setString(2, "零距离A😀");
        insert.setString(3, "零距离a😀");
        assertThat(insert.executeUpdate()).isEqualTo(2);
      }
      try (ResultSet row = statement.executeQuery("SELECT at FROM t WHERE word = '零距离A😀'")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getObject(1, LocalDateTime.class)).isEqualTo(at);
        assertThat(row.next()).isFalse();
      }
    }
  }

  @Test
  void twoFreshDatabasesAreApart() throws SQLException {
    TestDatabase one = TestServers.freshDatabase();
    TestDatabase other = TestServers.freshDatabase();
    assertThat(one.name()).isNotEqualTo(other.name());
    try (Connection connection = one.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE only_here (id BIGINT)");
    }
    try (Connection connection = other.connect();
        ResultSet tables = connection.getMetaData().getTables(other.name(), null, "%", null)) {
      assertThat(tables.next()).isFalse();
    }
  }

  @Test
  void theSearchServerIndexesAndFinds() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    String index = TestServers.search() + "/quickstart-it";
    HttpRequest put =
        HttpRequest.newBuilder(URI.create(index + "/_doc/1?refresh=true"))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"title\":\"street lamp\"}"))
            .build();
    assertThat(client.send(put, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(201);
    HttpRequest search =
        HttpRequest.newBuilder(URI.create(index + "/_search?q=title:lamp")).build();
    assertThat(client.send(search, HttpResponse.BodyHandlers.ofString()).body())
        .contains("\"value\":1");
  }
}
