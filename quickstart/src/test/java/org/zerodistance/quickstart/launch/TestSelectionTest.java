package org.zerodistance.quickstart.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.launch.Modules.Module;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * Tests the selection of {@code zd test} on a small project: ground ← features ← pages, and
 * ground/bench alone.
 */
class TestSelectionTest {
  @TempDir Path root;
  private Modules modules;

  @BeforeEach
  void build() throws IOException {
    pom(
        "",
        "root",
        "<modules><module>ground</module><module>features</module>"
            + "<module>quickstart</module><module>pages</module></modules>");
    pom("ground", "g", "<modules><module>bench</module></modules>");
    pom("ground/bench", "b", "");
    pom("features", "f", need("g", "compile"));
    pom("quickstart", "q", "");
    pom(
        "pages",
        "p",
        "<profiles><profile>%s</profile></profiles><!-- ${skipBrowserTests} -->"
            .formatted(need("f", "test")));
    test("features", "ATest");
    test("features", "BIT");
    test("pages", "CIT");
    modules = Modules.of(root);
  }

  @Test
  void theModulesAreThoseOfThePomsWithTheModulesInsideThem() {
    assertThat(modules.all())
        .extracting(Module::path)
        .containsExactly("ground", "ground/bench", "features", "quickstart", "pages");
  }

  @Test
  void theProjectsOwnModulesAreFound() {
    Modules own = Modules.of(Path.of("..").toAbsolutePath().normalize());
    assertThat(own.all())
        .extracting(Module::path)
        .contains(
            "plugin",
            "search",
            "search/analysis",
            "newsroom-ui",
            "quickstart",
            "quickstart/bench",
            "quickstart/demo",
            "migrations");
    assertThat(own.withDependents(List.of(own.find("search").orElseThrow())))
        .extracting(Module::path)
        .contains("search", "newsroom-ui")
        .doesNotContain("plugin", "quickstart");
    assertThat(own.withDependents(List.of(own.find("demo").orElseThrow())))
        .extracting(Module::path)
        .containsExactly("newsroom-ui", "quickstart/demo");
    assertThat(own.withDependents(List.of(own.find("plugin").orElseThrow())))
        .extracting(Module::path)
        .contains("quickstart/demo");
    assertThat(own.withDependents(List.of(own.find("bench").orElseThrow())))
        .as("what tests with the generated city and the judged queries")
        .extracting(Module::path)
        .contains("quickstart/bench", "plugin", "newsroom-ui")
        .doesNotContain("quickstart");
    assertThat(own.all().stream().filter(Module::inBrowser))
        .extracting(Module::path)
        .containsExactly("newsroom-ui");
  }

  @Test
  void aModuleIsNamedByItsFolderOrTheLastPartOfIt() {
    assertThat(paths(named("pages", "bench"))).containsExactly("ground/bench", "pages");
    assertThat(paths(named("features/"))).containsExactly("features");
  }

  @Test
  void anUnknownModuleIsAnsweredWithTheModulesThatThereAre() {
    assertThatThrownBy(() -> named("plugins"))
        .isInstanceOf(LaunchProblem.class)
        .hasMessage(
            "there is no module plugins; there are ground, ground/bench, features, quickstart,"
                + " pages.")
        .extracting(e -> ((LaunchProblem) e).code())
        .isEqualTo(LaunchProblem.Code.BAD_USAGE);
  }

  @Test
  void aChangeReachesWhatDependsOnIt() {
    TestSelection selection = changed("ground/src/main/java/A.java");
    assertThat(paths(selection)).containsExactly("ground", "features", "pages");
    assertThat(selection.why())
        .isEqualTo("Changed since HEAD: ground; what depends on them: features, pages.");
  }

  @Test
  void aFileBelongsToTheInnermostModule() {
    assertThat(paths(changed("ground/bench/pom.xml"))).containsExactly("ground/bench");
  }

  @Test
  void theRootPomConcernsEverything() {
    assertThat(changed("pom.xml").everything()).isTrue();
  }

  @Test
  void documentsAreReadByTheTestsOfTheQuickstart() {
    assertThat(paths(changed("docs/operating.md", "features/a.txt")))
        .containsExactly("features", "quickstart", "pages");
  }

  @Test
  void withoutAChangeNothingIsTested() {
    assertThat(changed().chosen()).isEmpty();
    assertThat(changed().why()).contains("nothing to test");
  }

  @Test
  void eachStageNamesTheTestsOfTheChosenModulesAlone() {
    TestSelection features = named("features");
    assertThat(stages(features)).containsExactly(TestStage.UNIT, TestStage.DATABASE);
    assertThat(TestStage.DATABASE.options(modules, features))
        .contains("-pl", "features", "-am", "-Dtest=x.ATest", "-Dit.test=x.BIT");
    assertThat(stages(named("pages"))).containsExactly(TestStage.UNIT, TestStage.BROWSER);
    assertThat(TestStage.UNIT.options(modules, named("pages")))
        .contains("-Dtest=none", "-Dit.test=x.CIT");
    assertThat(stages(named("quickstart"))).containsExactly(TestStage.UNIT);
  }

  @Test
  void theWholeRunNamesNoTestAndChecksOnce() {
    TestSelection everything = TestSelection.everything(modules);
    assertThat(stages(everything)).containsExactly(TestStage.values());
    assertThat(TestStage.UNIT.options(modules, everything))
        .containsExactly("-DskipDatabaseTests", "-DskipBrowserTests");
    assertThat(TestStage.BROWSER.options(modules, everything))
        .contains("-DskipUnitTests", "-DskipDatabaseTests", "-Dspotless.check.skip")
        .doesNotContain("-pl");
  }

  @Test
  void gitSaysWhatHasChangedSinceTheBranchLeftMain() throws Exception {
    git("init", "-q", "-b", "main");
    git("add", ".");
    commit("first");
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    Files.writeString(root.resolve("features/committed.txt"), "x");
    git("add", ".");
    commit("second");
    Files.writeString(root.resolve("pages/pom.xml"), "<project/>");
    Files.writeString(root.resolve("quickstart/新.txt"), "x");
    ChangedFiles changed = ChangedFiles.in(root);
    assertThat(changed.files())
        .containsExactly("features/committed.txt", "pages/pom.xml", "quickstart/新.txt");
    assertThat(changed.since()).startsWith("origin/main (");
  }

  @Test
  void withoutOriginMainWhatIsNotCommittedCounts() throws Exception {
    git("init", "-q", "-b", "main");
    git("add", ".");
    commit("first");
    Files.writeString(root.resolve("features/pom.xml"), "<project/>");
    assertThat(ChangedFiles.in(root))
        .isEqualTo(new ChangedFiles("HEAD", List.of("features/pom.xml")));
  }

  @Test
  void withoutGitTheReasonIsSaid() {
    assertThatThrownBy(() -> ChangedFiles.in(root))
        .isInstanceOf(LaunchProblem.class)
        .hasMessageContaining("git knows no checkout");
  }

  private TestSelection named(String... names) {
    return TestSelection.named(modules, List.of(names));
  }

  private TestSelection changed(String... files) {
    return TestSelection.changed(modules, new ChangedFiles("HEAD", List.of(files)));
  }

  private List<TestStage> stages(TestSelection selection) {
    return List.of(TestStage.values()).stream()
        .filter(stage -> stage.concerns(modules, selection))
        .toList();
  }

  private static List<String> paths(TestSelection selection) {
    return selection.chosen().stream().map(Module::path).toList();
  }

  private void commit(String subject) throws IOException, InterruptedException {
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", subject);
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static String need(String artifact, String scope) {
    return """
    <dependencies>
      <dependency><groupId>org.zerodistance</groupId><artifactId>%s</artifactId><scope>%s</scope></dependency>
      <dependency><groupId>elsewhere</groupId><artifactId>b</artifactId></dependency>
    </dependencies>
    """
        .formatted(artifact, scope);
  }

  private void pom(String path, String artifact, String rest) throws IOException {
    Path folder = Files.createDirectories(root.resolve(path));
    Files.writeString(
        folder.resolve("pom.xml"),
        "<project><parent><artifactId>root</artifactId></parent><artifactId>%s</artifactId>%s</project>"
            .formatted(artifact, rest));
  }

  private void test(String module, String name) throws IOException {
    Path folder = Files.createDirectories(root.resolve(module).resolve("src/test/java/x"));
    Files.writeString(folder.resolve(name + ".java"), "");
  }
}
