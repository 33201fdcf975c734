package org.zerodistance.elasticsearch;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.zerodistance.quickstart.testing.TestDatabase;

/** A node in a separate process, which can be killed. */
final class RebuildingProcess {
  private RebuildingProcess() {}

  static Process start(SearchHouse house) throws IOException {
    TestDatabase database = house.house().database();
    String path = System.getProperty("surefire.test.class.path");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            Optional.ofNullable(path).orElse(System.getProperty("java.class.path")),
            "-DZD_SEARCH_URL=" + house.proxy().url(),
            "-DZD_SEARCH_INDEX=" + house.alias(),
            RebuildingProcess.class.getName(),
            database.name(),
            database.url(),
            database.user(),
            database.password())
        .redirectErrorStream(true)
        .redirectOutput(new File("target", "rebuilding-process.log"))
        .start();
  }

  public static void main(String[] arguments) throws IOException {
    TestDatabase database =
        new TestDatabase(arguments[0], arguments[1], arguments[2], arguments[3]);
    SearchHouse house =
        SearchHouse.behind(
            System.getProperty("ZD_SEARCH_INDEX"),
            URI.create(System.getProperty("ZD_SEARCH_URL")),
            database);
    // Slow enough to be killed half-way.
    house.proxy().delay(400);
    house.rebuild();
  }
}
