package org.zerodistance.quickstart.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** The limit of durable writing: single inserts, each committed, into a table of the same width. */
final class RawInserts implements AutoCloseable {
  private static final String TEXT = "灯杆的检修口敞着，电线露在外面，附近有小学。".repeat(14);

  private final List<Connection> connections = new ArrayList<>();

  /**
   * @param clients the number of open connections
   */
  RawInserts(BenchServers servers, int clients) throws SQLException {
    try (Connection database = servers.connect("");
        Statement statement = database.createStatement()) {
      statement.execute("CREATE DATABASE IF NOT EXISTS bench_raw");
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS bench_raw.inserted (
            id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, title VARCHAR(200) NOT NULL, body TEXT NOT NULL,
            submitted_at DATETIME(6) NOT NULL
          ) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin
          """);
    }
    for (int i = 0; i < clients; i++) {
      connections.add(servers.connect("bench_raw"));
    }
  }

  /** Inserts a second with this number of clients. */
  double perSecond(int clients, Duration time) throws SQLException {
    AtomicLong count = new AtomicLong();
    AtomicReference<SQLException> failed = new AtomicReference<>();
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (Connection connection : connections.subList(0, clients)) {
      Thread thread = new Thread(() -> insert(connection, end, count, failed), "bench-insert");
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SQLException("interrupted", e);
      }
    }
    if (failed.get() != null) {
      throw failed.get();
    }
    return count.get() / ((System.nanoTime() - begin) / 1e9);
  }

  private static void insert(
      Connection connection, long end, AtomicLong count, AtomicReference<SQLException> failed) {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO inserted (title, body, submitted_at) VALUES (?, ?, '2026-01-01')")) {
      while (System.nanoTime() < end) {
        insert.setString(1, "新江路灯杆漏电");
        insert.setString(2, TEXT);
        insert.executeUpdate();
        count.incrementAndGet();
      }
    } catch (SQLException e) {
      failed.set(e);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
