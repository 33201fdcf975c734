package org.zerodistance.web.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.Restriction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.web.dependencies.Advisories.Accepted;
import org.zerodistance.web.dependencies.Advisories.Advisory;

class DependencyCheckTest {
  private static final Path LISTS = Path.of("src", "dependencies");
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private final LicensePolicy policy;
  private final Advisories advisories;

  @TempDir Path folder;

  DependencyCheckTest() throws IOException {
    policy = LicensePolicy.read(LISTS.resolve("licenses.json"));
    advisories = Advisories.read(LISTS.resolve("advisories.json"));
  }

  @Test
  void everyAdvisoryCatchesADowngradeBelowWhatMendedIt() {
    assertThat(advisories.entries()).isNotEmpty();
    for (Advisory advisory : advisories.entries()) {
      for (Restriction range : advisory.affected().getRestrictions()) {
        String bound = range.getUpperBound().toString();
        assertThat(range.isUpperBoundInclusive())
            .as("%s", advisory)
            .isEqualTo(affects(advisory, bound));
        assertThat(affects(advisory, bound + "-alpha")).as("below %s", advisory).isTrue();
      }
    }
  }

  @Test
  void everyAdvisoryNamesASourceAndEveryAcceptanceAReason() {
    assertThat(advisories.entries())
        .allSatisfy(
            advisory -> {
              assertThat(advisory.id()).matches("(CVE|GHSA)-[0-9a-z-]+");
              assertThat(advisory.name()).matches("[\\w.-]+:[\\w.-]+");
              assertThat(advisory.source()).hasScheme("https").hasNoQuery();
              assertThat(advisory.source().getPath()).endsWith(advisory.id());
              assertThat(advisory.added()).isBeforeOrEqualTo(advisories.reviewed());
              assertThat(advisory.summary()).isNotBlank();
            })
        .extracting(advisory -> advisory.id() + advisory.name())
        .doesNotHaveDuplicates();
    assertThat(advisories.accepted()).extracting(Accepted::reason).allMatch(r -> r.length() > 20);
  }

  @Test
  void aDowngradeEndsTheBuildWithTheAdvisoryAndItsSource() {
    assertThatThrownBy(
            () ->
                check(
                    advisories,
                    library("com.fasterxml.jackson.core", "jackson-databind", "2.13.4")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "com.fasterxml.jackson.core:jackson-databind 2.13.4 has CVE-2022-42003")
        .hasMessageContaining("https://nvd.nist.gov/vuln/detail/CVE-2022-42003");
  }

  @Test
  void aMendedVersionPassesAndTheListIsDated() throws IOException {
    assertThat(check(unaccepted(), library("org.jsoup", "jsoup", "99.0")))
        .contains("reviewed on " + advisories.reviewed())
        .contains("compared with 1 of 1 shipped libraries")
        .doesNotContain("WARNING");
  }

  @Test
  void anAcceptedAdvisoryPassesUntilItIsUsedByNothing() throws IOException {
    Advisory one = advisories.entries().get(0);
    String version = one.affected().getRestrictions().get(0).getUpperBound() + "-alpha";
    int colon = one.name().indexOf(':');
    String group = one.name().substring(0, colon);
    String artifact = one.name().substring(colon + 1);
    Advisories accepting =
        new Advisories(
            advisories.reviewed(),
            90,
            List.of(one),
            List.of(new Accepted(one.id(), one.name(), "does no harm here")));
    assertThat(check(accepting, library(group, artifact, version))).contains("1 accepted");
    assertThatThrownBy(() -> check(accepting, library(group, artifact, "999")))
        .hasMessageContaining("the acceptance of " + one.id())
        .hasMessageContaining("is used by nothing");
  }

  @Test
  void anOldListSaysThatItIsOld() throws IOException {
    Component jsoup = library("org.jsoup", "jsoup", "99.0");
    Advisories list = unaccepted();
    LocalDate last = list.reviewed().plusDays(list.freshDays());
    assertThat(list.report(List.of(jsoup), last)).noneMatch(line -> line.startsWith("WARNING"));
    assertThat(list.report(List.of(jsoup), last.plusDays(1)))
        .anyMatch(
            line -> line.startsWith("WARNING: the list of advisories was reviewed 91 days ago"));
  }

  @Test
  void whatCannotBeCheckedIsSaid() throws IOException {
    assertThat(check(unaccepted(), library("org.example", "unheard-of", "1")))
        .contains("WARNING: nothing was checked for vulnerabilities")
        .doesNotContain("Vulnerabilities:");
  }

  @Test
  void aLicenceThatIsNotAllowedEndsTheBuild() {
    assertThatThrownBy(
            () ->
                check(
                    unaccepted(),
                    new Component("org.example:viral", "1", List.of("AGPL-3.0-only"))))
        .hasMessageContaining("org.example:viral 1 is under AGPL-3.0-only, which is not allowed");
    assertThatThrownBy(() -> check(unaccepted(), new Component("org.example:bare", "1", List.of())))
        .hasMessageContaining("org.example:bare 1 states no licence");
  }

  @Test
  void oneAllowedLicenceOfSeveralIsEnoughAndOtherNamesAreKnown() {
    LicensePolicy mit =
        new LicensePolicy(List.of("MIT"), Map.of("The MIT Licence", "MIT"), Map.of());
    assertThat(
            mit.refusals(
                List.of(
                    new Component("a:a", "1", List.of("GPL-2.0-only", "MIT")),
                    new Component("a:b", "1", List.of("The MIT Licence")))))
        .isEmpty();
  }

  @Test
  void anExceptionLetsOnePackagePassAndMustBeUsed() {
    Component viral = new Component("a:viral", "1", List.of("GPL-2.0-only"));
    LicensePolicy excepting = new LicensePolicy(List.of("MIT"), Map.of(), Map.of("a:viral", "why"));
    assertThat(excepting.refusals(List.of(viral))).isEmpty();
    assertThat(excepting.refusals(List.of()))
        .containsExactly("the licence exception for a:viral is used by nothing");
  }

  @Test
  void aLibraryThatTheBillDoesNotNameEndsTheBuild() {
    Component named = library("a", "named", "1");
    assertThatThrownBy(
            () ->
                DependencyCheck.check(
                    new BillOfMaterials(List.of(named)),
                    war("named-1.jar", "hidden-2.jar"),
                    unexcepted(),
                    unaccepted(),
                    TODAY,
                    System.out))
        .hasMessageContaining(
            "the WAR carries hidden-2.jar, which the bill of materials does not name");
  }

  @Test
  void aBillIsReadAsCycloneDxWritesIt() throws IOException {
    Path file = folder.resolve("bill.json");
    Files.writeString(
        file,
        """
        {"components": [
          {"group": "a", "name": "b", "version": "1", "licenses": [{"license": {"id": "MIT"}}]},
          {"group": "a", "name": "c", "version": "2", "licenses": [{"license": {"name": "Own"}}]},
          {"group": "a", "name": "d", "version": "3", "licenses": [{"expression": "MIT OR EPL-2.0"}]},
          {"name": "e", "version": "4"}
        ]}
        """);
    assertThat(BillOfMaterials.read(file).components())
        .containsExactly(
            new Component("a:b", "1", List.of("MIT")),
            new Component("a:c", "2", List.of("Own")),
            new Component("a:d", "3", List.of("MIT OR EPL-2.0")),
            new Component(":e", "4", List.of()));
  }

  private static boolean affects(Advisory advisory, String version) {
    return advisory.affected().containsVersion(new DefaultArtifactVersion(version));
  }

  private static Component library(String group, String artifact, String version) {
    return new Component(group + ":" + artifact, version, List.of("MIT"));
  }

  private Advisories unaccepted() {
    return new Advisories(advisories.reviewed(), 90, advisories.entries(), List.of());
  }

  private LicensePolicy unexcepted() {
    return new LicensePolicy(policy.allowed(), policy.names(), Map.of());
  }

  private String check(Advisories list, Component... shipped) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<String> files = new ArrayList<>();
    for (Component component : shipped) {
      files.add(component.file());
    }
    DependencyCheck.check(
        new BillOfMaterials(List.of(shipped)),
        war(files.toArray(String[]::new)),
        unexcepted(),
        list,
        TODAY,
        new PrintStream(said, true, StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8);
  }

  private Path war(String... libraries) throws IOException {
    Path war = folder.resolve("a.war");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
      for (String library : libraries) {
        zip.putNextEntry(new ZipEntry("WEB-INF/lib/" + library));
        zip.closeEntry();
      }
    }
    return war;
  }
}
