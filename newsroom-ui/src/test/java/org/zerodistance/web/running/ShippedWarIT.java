package org.zerodistance.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zerodistance.quickstart.DemoWar;
import org.zerodistance.quickstart.testing.TestDatabase;
import org.zerodistance.quickstart.testing.TestServers;

/** The WAR that is shipped carries nothing of the demo city; the one for trying does. */
class ShippedWarIT {
  private static final Path SHIPPED = Path.of("target/zerodistance.war");

  @TempDir Path folder;

  @Test
  void theShippedWarHasNothingOfDemoBenchAndLauncher() throws IOException {
    List<String> names = names(SHIPPED);

    assertThat(names)
        .as("the product itself")
        .contains("org/zerodistance/city/house/Houses.class")
        .contains("WEB-INF/classes/org/zerodistance/web/kernel/startup/Startup.class");
    assertThat(names)
        .noneMatch(name -> name.startsWith("demo/"))
        .noneMatch(name -> name.startsWith("org/zerodistance/demo/"))
        .noneMatch(name -> name.startsWith("org/zerodistance/quickstart/"))
        .noneMatch(name -> name.startsWith("org/snakeyaml/"));
  }

  @Test
  void theWarForTryingIsTheShippedOneWithTheDemoCity() throws IOException {
    List<String> added = names(DemoWar.assemble(Path.of(".."), folder));
    List<String> shipped = names(SHIPPED);

    assertThat(added).containsAll(shipped);
    added.removeAll(shipped);
    assertThat(added)
        .contains("demo/city.yaml", "demo/map.svg", "demo/photos/ferry-dusk.jpg")
        .contains("org/zerodistance/demo/DemoCity.class")
        .anyMatch(name -> name.startsWith("org/snakeyaml/"))
        .allMatch(name -> name.matches(".*(demo|snakeyaml|META-INF).*"));
  }

  @Test
  void aDemoThatIsAskedForButNotThereIsWarnedOfAndTheHouseOpensEmpty() throws Exception {
    TestDatabase database = TestServers.freshDatabase();
    try (SmallHouse house =
        new SmallHouse(folder, database.url(), database.user(), database.password(), true)) {
      String log = Files.readString(house.payara().process().log());
      assertThat(log).containsOnlyOnce("ZD_DEMO asks for the demo city, but this WAR does not");
      assertThat(log.indexOf("ZD_DEMO asks")).isLessThan(log.indexOf("The house is open."));
      assertThat(house.status("/boards")).isEqualTo(200);
      assertThat(folder.resolve("data/demo-accounts.txt")).doesNotExist();
      assertThat(folder.resolve("data/first-administrator.txt"))
          .as("without a demo city nobody could sign in")
          .exists();
    }
  }

  /** The names of all files in a WAR and in the jars in it. */
  private static List<String> names(Path war) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(war))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        if (entry.getName().endsWith(".jar")) {
          // Not closed: that would close the WAR.
          collect(new ZipInputStream(zip), names);
        }
      }
    }
    return names;
  }

  private static void collect(ZipInputStream jar, List<String> names) throws IOException {
    for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
      names.add(entry.getName());
    }
  }
}
