package org.zerodistance.quickstart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zerodistance.quickstart.launch.Settings;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * The folders of the bench: one for each size under {@code bench} in the data folder, and the
 * results beside them.
 */
record BenchHome(Path folder) {
  static BenchHome of(Settings settings) {
    return new BenchHome(settings.data().toAbsolutePath().resolve("bench"));
  }

  Path city(BenchSize size) {
    return folder.resolve(size.name());
  }

  /** The file that names the city of a complete folder. */
  Path filled(BenchSize size) {
    return city(size).resolve("filled.json");
  }

  Path results() {
    return folder.resolve("results");
  }

  Path result(BenchSize size) {
    return results().resolve(size.name() + ".json");
  }

  Path page() {
    return folder.resolve("report.html");
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot write " + file, e);
    }
  }
}
