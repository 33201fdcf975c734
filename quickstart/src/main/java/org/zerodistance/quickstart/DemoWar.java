package org.zerodistance.quickstart;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * The product's WAR with the demo city in it, for {@code zd run} and for tests. The WAR that is
 * shipped has none of it. CDI looks for beans in the libraries of a WAR alone, so the demo's jars
 * are put into a copy instead of beside it.
 */
public final class DemoWar {
  private static final Path WAR = Path.of("newsroom-ui", "target", "zerodistance.war");
  private static final Path DEMO = Path.of("quickstart", "demo", "target");

  private DemoWar() {}

  /**
   * Makes it anew from what was built.
   *
   * @param root the checkout
   * @param folder where the copy is to stand
   * @return the copy, under the name of the WAR that is shipped
   */
  public static Path assemble(Path root, Path folder) {
    Path war = folder.toAbsolutePath().resolve(WAR.getFileName());
    try {
      List<Path> jars = jars(root.resolve(DEMO));
      if (jars.isEmpty()) {
        throw new LaunchProblem(
            LaunchProblem.Code.BUILD_FAILED,
            "There is no demo city in %s: build it, or start without it (./zd run --empty)."
                .formatted(root.resolve(DEMO)));
      }
      Files.createDirectories(folder);
      Path unfinished = war.resolveSibling(war.getFileName() + ".part");
      Files.copy(root.resolve(WAR), unfinished, StandardCopyOption.REPLACE_EXISTING);
      try (FileSystem inside = FileSystems.newFileSystem(unfinished)) {
        for (Path jar : jars) {
          Files.copy(jar, inside.getPath("WEB-INF", "lib", jar.getFileName().toString()));
        }
      }
      return Files.move(unfinished, war, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot put the demo city into " + war, e);
    }
  }

  /** The demo's own jar, and what it needs that the WAR lacks. */
  private static List<Path> jars(Path built) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (Path folder : List.of(built, built.resolve("lib"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
        }
      }
    }
    return jars;
  }
}
