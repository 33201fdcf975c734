package org.zerodistance.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.terminal.RecordedProgress;
import org.zerodistance.quickstart.terminal.Terminal;

class BuildTest {
  @TempDir Path root;

  @Test
  void sourcesAndPomsCountButTestsAndProductsDoNot() throws IOException {
    file("pom.xml", 1);
    file("plugin/src/main/java/A.java", 2);
    file("search/analysis/pom.xml", 3);
    file("plugin/src/test/java/ATest.java", 7);
    file("plugin/target/src/main/B.java", 8);
    file("data/database.log", 9);
    file(".git/src/index", 9);
    file("README.md", 9);
    assertThat(Build.newestSource(root)).isEqualTo(FileTime.fromMillis(3000));
  }

  @Test
  void theDemoCityCountsAndTheLauncherDoesNot() throws IOException {
    file("plugin/src/main/java/A.java", 2);
    file("quickstart/demo/src/main/resources/demo/city.yaml", 6);
    file("quickstart/demo/src/test/java/ATest.java", 7);
    file("quickstart/bench/src/main/java/B.java", 8);
    file("quickstart/src/main/java/C.java", 9);
    assertThat(Build.newestSource(root)).isEqualTo(FileTime.fromMillis(6000));
  }

  @Test
  void aTemplateCountsToo() throws IOException {
    file("newsroom-ui/src/main/resources/front.ftlh", 5);
    assertThat(Build.newestSource(root)).isEqualTo(FileTime.fromMillis(5000));
  }

  @Test
  void theOutputOfARemovedSourceIsRemovedBeforeTheNextBuild() throws IOException {
    file("plugin/pom.xml", 1);
    file("plugin/src/main/java/Former.java", 2);
    file("quickstart/demo/pom.xml", 1);
    Build build = new Build(root, root.resolve("build.log"), Terminal.standard());
    build.recordSources();
    file("plugin/target/classes/Former.class", 3);
    file("quickstart/demo/target/classes/demo/city.yaml", 3);
    file("quickstart/target/lib/running.jar", 3);
    file("plugin/src/main/java/Later.java", 4);

    build.removeLeftOvers();
    assertThat(root.resolve("plugin/target/classes/Former.class")).exists();

    Files.delete(root.resolve("plugin/src/main/java/Former.java"));
    build.removeLeftOvers();
    assertThat(root.resolve("plugin/target")).doesNotExist();
    assertThat(root.resolve("quickstart/demo/target")).doesNotExist();
    assertThat(root.resolve("quickstart/target/lib/running.jar")).exists();
    assertThat(root.resolve("plugin/src/main/java/Later.java")).exists();
  }

  @Test
  void theOutputOfAnUnknownBuildIsRemoved() throws IOException {
    file("plugin/pom.xml", 1);
    file("plugin/target/classes/Former.class", 3);

    new Build(root, root.resolve("build.log"), Terminal.standard()).removeLeftOvers();

    assertThat(root.resolve("plugin/target")).doesNotExist();
  }

  @Test
  void tellsModulesAndDownloads() {
    RecordedProgress progress = new RecordedProgress();
    BuildOutput output = new BuildOutput(progress);
    output.read("[INFO] Downloaded from central: x/y.jar (1.5 MB at 3.0 MB/s)");
    output.read("[INFO] Building Zero Distance plugin 1.0.0-SNAPSHOT                [3/7]");
    assertThat(progress.notes())
        .containsExactly(
            "1 files (1.5 MB) downloaded",
            "3 of 7: Zero Distance plugin, 1 files (1.5 MB) downloaded");
  }

  @Test
  void keepsErrors() {
    BuildOutput output = new BuildOutput(new RecordedProgress());
    assertThat(output.errors()).isEqualTo("Maven gave no reason.");
    output.read("[\u001b[31mERROR\u001b[m] A.java:[3,4] cannot find symbol");
    output.read("[ERROR] ");
    assertThat(output.errors()).isEqualTo("[ERROR] A.java:[3,4] cannot find symbol");
  }

  private void file(String name, long seconds) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000));
  }
}
