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
import java.util.List;
import java.util.Set;
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
    FileTime product = newestSourceBelow(root);
    Path demo = root.resolve("quickstart/demo");
    if (!Files.isDirectory(demo)) {
      return product;
    }
    FileTime city = newestSourceBelow(demo);
    return city.compareTo(product) > 0 ? city : product;
  }

  private static FileTime newestSourceBelow(Path root) throws IOException {
    FileTime[] newest = {FileTime.fromMillis(0)};
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
            boolean source =
                file.getFileName().toString().equals("pom.xml")
                    || file.toString().contains("/src/");
            if (source && attributes.lastModifiedTime().compareTo(newest[0]) > 0) {
              newest[0] = attributes.lastModifiedTime();
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return newest[0];
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
    terminal.done();
  }
}
