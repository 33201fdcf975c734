package org.zerodistance.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the launcher script on unsuitable machines. */
class ZdIT {
  /** What a build leaves behind: zd removes the libraries of the build before. */
  private static final String BUILDS =
      "for module in quickstart quickstart/bench; do"
          + " mkdir -p $module/target/lib && touch $module/target/lib/b.jar; done";

  private static final String MAVEN_THAT_WRITES_DOWN =
      "[ \"$1\" = -v ] && echo 'Apache Maven 3.8.7' || { echo \"$@\" >>asked; " + BUILDS + "; }";

  private static final Path ZD = Path.of("..", "zd").toAbsolutePath().normalize();

  @TempDir Path machine;
  private Path programs;
  private final Map<String, String> environment = new HashMap<>();

  private record Outcome(int code, String said) {}

  @BeforeEach
  void furnish() throws IOException {
    programs = Files.createDirectory(machine.resolve("bin"));
    Files.createDirectories(machine.resolve("checkout/quickstart/src/main"));
    Files.createDirectories(machine.resolve("checkout/quickstart/target/lib"));
    for (String file :
        new String[] {
          "pom.xml", "quickstart/pom.xml", "quickstart/target/a.jar", "quickstart/target/lib/b.jar"
        }) {
      Files.writeString(machine.resolve("checkout").resolve(file), "");
    }
    Files.copy(ZD, machine.resolve("checkout/zd"));
    for (String tool :
        List.of(
            "cat", "cp", "dirname", "find", "grep", "head", "mkdir", "rm", "sed", "touch", "sh")) {
      program(tool, "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
    }
    program(
        "java",
        "[ \"$1\" = -version ] && echo 'openjdk version \"17.0.15\" 2025-04-15' >&2 || echo started"
            + " \"$@\"");
    program("javac", "");
    program("mvn", "[ \"$1\" = -v ] && echo 'Apache Maven 3.8.7' || { " + BUILDS + "; }");
  }

  @Test
  void onAGoodMachineTheProgramIsStarted() throws Exception {
    Outcome outcome = zd("run", "--empty");
    assertThat(outcome.said()).contains("started").contains("Main run --empty");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void theLauncherIsBuiltWithoutTheBench() throws Exception {
    program("mvn", MAVEN_THAT_WRITES_DOWN);
    zd("run");
    assertThat(asked()).containsExactly("-B -Dquick -Dmaven.test.skip -pl quickstart -am package");
  }

  @Test
  void theBenchIsBuiltWhenItIsAskedForAndOnlyWhenItIsOutOfDate() throws Exception {
    Path bench = Files.createDirectories(machine.resolve("checkout/quickstart/bench"));
    Files.createDirectories(bench.resolve("src/main"));
    Files.createDirectories(bench.resolve("target/lib"));
    for (String file : List.of("pom.xml", "target/c.jar", "target/lib/a.jar")) {
      Files.writeString(bench.resolve(file), "");
    }
    program("mvn", MAVEN_THAT_WRITES_DOWN);
    Outcome outcome = zd("bench", "run", "--size", "10k");
    assertThat(outcome.said())
        .contains("Building the bench")
        .contains("-Xmx768m")
        .contains("BenchMain run --size 10k");
    zd("bench", "help");
    zd("run");
    assertThat(asked())
        .containsExactly(
            "-B -Dquick -Dmaven.test.skip -pl quickstart/bench -am package",
            "-B -Dquick -Dmaven.test.skip -pl quickstart -am package");
    assertThat(machine.resolve("checkout/.zd/bench/c.jar")).exists();
    assertThat(machine.resolve("checkout/.zd/launcher/c.jar")).doesNotExist();
  }

  @Test
  void anOldJavaIsRefusedWithTheWayOut() throws Exception {
    program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    assertThat(zd("run").said())
        .isEqualTo("zd: Java 11 is too old: install a JDK 17 or newer and set JAVA_HOME to it.\n");
  }

  @Test
  void aVeryOldJavaIsRefusedToo() throws Exception {
    program("java", "echo 'java version \"1.8.0_202\"' >&2");
    assertThat(zd("run").said()).startsWith("zd: Java 1 is too old").hasLineCount(1);
  }

  @Test
  void aJavaWithoutACompilerIsRefused() throws Exception {
    Files.delete(programs.resolve("javac"));
    assertThat(zd("run").said()).startsWith("zd: Java 17 is here without its compiler");
  }

  @Test
  void aMissingMavenIsRefused() throws Exception {
    Files.delete(programs.resolve("mvn"));
    Outcome outcome = zd("run");
    assertThat(outcome.said()).startsWith("zd: no Maven found: install").hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void anOldMavenIsRefused() throws Exception {
    program("mvn", "echo 'Apache Maven 3.6.3'");
    assertThat(zd("run").said())
        .isEqualTo("zd: Maven 3.6 is too old: install Maven 3.8 or newer.\n");
  }

  @Test
  void aMavenThatPrintsColoursAndOtherLanguagesIsUnderstood() throws Exception {
    program(
        "mvn",
        "[ \"$1\" = -v ] && printf 'Hinweis: ein Wort vorweg\\n"
            + "\\033[1mApache Maven 3.9.9 (abc)\\033[m\\n"
            + "Java-Version: 17\\n"
            + "' || { "
            + BUILDS
            + "; }");
    assertThat(zd("run").said()).contains("started");
  }

  @Test
  void theErrorsOfAFailedBuildAreShownWithoutColours() throws Exception {
    program(
        "mvn",
        "[ \"$1\" = -v ] && echo 'Apache Maven 3.8.7' && exit; printf '[\\033[1;31mERROR\\033[m] no"
            + " such thing\\n"
            + "'; exit 1");
    Outcome outcome = zd("run");
    assertThat(outcome.said())
        .contains("[ERROR] no such thing\n")
        .contains("zd: the launcher could not be built");
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void anotherMavenIsTakenByItsPathFromWhereOneIs() throws Exception {
    Files.move(programs.resolve("mvn"), machine.resolve("mvn-of-ours"));
    environment.put("ZD_MVN", "./mvn-of-ours");
    assertThat(zd("run").said()).contains("started");
  }

  @Test
  void anotherMavenThatIsNotThereIsNamed() throws Exception {
    environment.put("ZD_MVN", "/nowhere/mvn");
    assertThat(zd("run").said()).startsWith("zd: no Maven found at /nowhere/mvn (ZD_MVN): install");
  }

  /** The options of Maven's calls. */
  private List<String> asked() throws IOException {
    return Files.readAllLines(machine.resolve("checkout/asked"));
  }

  private void program(String name, String script) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** Runs the script with the usual tools, but without Java and Maven except the test's own. */
  private Outcome zd(String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "checkout/zd");
    builder.command().addAll(List.of(arguments));
    builder.environment().clear();
    builder.environment().put("PATH", programs.toString());
    builder.environment().putAll(environment);
    Process process = builder.directory(machine.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }
}
