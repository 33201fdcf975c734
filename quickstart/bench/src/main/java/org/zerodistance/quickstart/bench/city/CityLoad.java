package org.zerodistance.quickstart.bench.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Progress;

/**
 * Loads a city into the empty tables of a migrated database by {@code LOAD DATA LOCAL}: one chunk
 * is written while the previous one is loaded.
 */
public final class CityLoad {
  private static final int CHUNK = 5_000;

  private final Connection database;
  private final Path temporary;
  private final Progress progress;

  /**
   * @param database opened with {@code allowLoadLocalInfile=true}
   * @param temporary a folder for the files, which are deleted as they are loaded
   */
  public CityLoad(Connection database, Path temporary, Progress progress) {
    this.database = database;
    this.temporary = temporary;
    this.progress = progress;
  }

  /** The number of offices and inquiries in a database; 0 for an unused one. */
  public static long used(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT COUNT(*) FROM office) + (SELECT COUNT(*) FROM inquiry)")) {
      row.next();
      return row.getLong(1);
    }
  }

  public void load(GeneratedCity city) throws SQLException, IOException {
    Cache.deleteAll(temporary);
    Files.createDirectories(temporary);
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try (Statement statement = database.createStatement()) {
      statement.execute("SET SESSION foreign_key_checks = 0, SESSION unique_checks = 0");
      CityWriter rows = new CityWriter(city);
      Path beginning = temporary.resolve("beginning");
      rows.writeBeginning(beginning);
      load(beginning);
      int chunk = 0;
      Future<Path> next = writer.submit(chunk(rows, chunk));
      for (Path folder = get(next); folder != null; folder = get(next)) {
        int written = rows.written();
        next = writer.submit(chunk(rows, ++chunk));
        load(folder);
        progress.rows(written, city.inquiries());
      }
      Path figures = temporary.resolve("figures");
      rows.writeFigures(figures);
      load(figures);
    } finally {
      writer.shutdownNow();
      Cache.deleteAll(temporary);
    }
  }

  /** Null after the last one. */
  private Callable<Path> chunk(CityWriter rows, int number) {
    return () -> {
      if (rows.done()) {
        return null;
      }
      Path folder = temporary.resolve("cases-" + number);
      rows.writeCases(folder, CHUNK);
      return folder;
    };
  }

  private static Path get(Future<Path> next) throws IOException {
    try {
      return next.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while filling", e);
    } catch (ExecutionException e) {
      throw new IOException("the city could not be written", e.getCause());
    }
  }

  private void load(Path folder) throws SQLException {
    for (CityTable table : CityTable.values()) {
      Path file = folder.resolve(table.table());
      if (Files.exists(file)) {
        try (PreparedStatement load = database.prepareStatement(table.loadStatement())) {
          load.setString(1, file.toString());
          load.executeUpdate();
        } catch (SQLException e) {
          throw refused(e, table);
        }
      }
    }
    Cache.deleteAll(folder);
  }

  private static SQLException refused(SQLException e, CityTable table) {
    if (String.valueOf(e.getMessage()).contains("local data is disabled")) {
      throw new LaunchProblem(
          LaunchProblem.Code.BAD_SETTING,
          "The database takes no files: SET GLOBAL local_infile = 1 on it, and fill again.",
          e);
    }
    return new SQLException("loading " + table.table() + ": " + e.getMessage(), e);
  }
}
