package org.zerodistance.quickstart.launch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zerodistance.quickstart.distribution.Cache;
import org.zerodistance.quickstart.process.Programs;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Terminal;

/**
 * Builds the product with the machine's own Maven when a source is newer than the last build.
 * {@code zd test} runs the tests.
 */
public final class Build {
  private static final Set<String> NOT_SOURCES =
      Set.of("target", "data", "docs", "test", "quickstart", "node_modules");

  /** Builds the WAR, the demo city and the Elasticsearch plugin, without tests. */
  private static final List<String> OPTIONS =
      List.of(
          "-B",
          "-Dquick",
          "-Dmaven.test.skip",
          "-pl",
          "newsroom-ui,search/analysis,quickstart/demo",
          "-am",
          "package");

  private static final String POM = "pom.xml";

  /** The names of the sources of the last build, relative to the root. */
  private static final String LIST = ".zd/sources";

  private final Path root;
  private final Path log;
  private final Terminal terminal;

  public Build(Path root, Path log, Terminal terminal) {
    this.root = root;
    this.log = log;
    this.terminal = terminal;
  }

  /** Does nothing when nothing has changed. */
  public void ifNeeded() {
    try {
      Path war = root.resolve("newsroom-ui/target/zerodistance.war");
      Path demo = root.resolve("quickstart/demo/target/lib");
      if (!Files.exists(war)
          || !Files.exists(demo)
          || newestSource(root).compareTo(Files.getLastModifiedTime(war)) > 0) {
        run();
      }
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot build in " + root, e);
    }
  }

  /** The time of the newest change in a file of the product or of its demo city. */
  static FileTime newestSource(Path root) throws IOException {
    return sources(root).values().stream()
        .max(Comparator.naturalOrder())
        .orElse(FileTime.fromMillis(0));
  }

  /** The files of the product and of its demo city, with their times. */
  private static SortedMap<Path, FileTime> sources(Path root) throws IOException {
    SortedMap<Path, FileTime> sources = new TreeMap<>();
    collect(root, sources);
    Path demo = root.resolve("quickstart/demo");
    if (Files.isDirectory(demo)) {
      collect(demo, sources);
    }
    return sources;
  }

  private static void collect(Path root, Map<Path, FileTime> sources) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean skipped =
                !folder.equals(root) && (NOT_SOURCES.contains(name) || name.startsWith("."));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().equals(POM) || file.toString().contains("/src/")) {
              sources.put(file, attributes.lastModifiedTime());
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Deletes the output of all modules if a source of the last build is gone, as after an update to
   * another release: Maven would add what was made of it to the product.
   */
  void removeLeftOvers() throws IOException {
    SortedMap<Path, FileTime> sources = sources(root);
    Path list = root.resolve(LIST);
    if (Files.exists(list)
        && Files.readAllLines(list).stream()
            .allMatch(name -> sources.containsKey(root.resolve(name)))) {
      return;
    }
    for (Path source : sources.keySet()) {
      if (source.endsWith(POM)) {
        Cache.deleteAll(source.resolveSibling("target"));
      }
    }
  }

  /** Stores the names of the files that the build was made of. */
  void recordSources() throws IOException {
    Path list = root.resolve(LIST);
    Files.createDirectories(list.getParent());
    Files.write(
        list,
        sources(root).keySet().stream().map(file -> root.relativize(file).toString()).toList());
  }

  private void run() throws IOException {
    Path maven =
        Programs.maven()
            .orElseThrow(
                () ->
                    new LaunchProblem(
                        LaunchProblem.Code.WRONG_MAVEN,
                        "Maven is needed to build: install Maven 3.8 or newer."));
    terminal.step("Building");
    removeLeftOvers();
    Files.createDirectories(log.getParent());
    List<String> command = new ArrayList<>(List.of(maven.toString()));
    command.addAll(OPTIONS);
    Process process =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    BuildOutput output = new BuildOutput(terminal);
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        BufferedWriter out = Files.newBufferedWriter(log)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write(line);
        out.newLine();
        output.read(line);
      }
    }
    try {
      if (process.waitFor() != 0) {
        throw new LaunchProblem(
            LaunchProblem.Code.BUILD_FAILED,
            "The build failed; all of it stands in %s:%n%s".formatted(log, output.errors()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchProblem(LaunchProblem.Code.BUILD_FAILED, "Interrupted while building.", e);
    }
    recordSources();
    terminal.done();
  }
}
