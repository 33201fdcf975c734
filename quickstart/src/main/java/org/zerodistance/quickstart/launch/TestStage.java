package org.zerodistance.quickstart.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zerodistance.quickstart.launch.Modules.Module;

/**
 * A stage of {@code zd test}, in the order of early failures. Each is one run of Maven over the
 * same target folders: the first builds and checks everything, the later ones use its results and
 * cost seconds in addition to their tests.
 */
enum TestStage {
  UNIT("unit", "skipUnitTests"),
  DATABASE("database", "skipDatabaseTests"),
  BROWSER("browser", "skipBrowserTests");

  /** Options to skip the checks that the first stage has done. */
  private static final List<String> CHECKED =
      List.of(
          "-Dspotless.check.skip",
          "-Denforcer.skip",
          "-Dmdep.analyze.skip",
          "-Dcyclonedx.skip",
          "-Dexec.skip");

  private final String title;
  private final String skipped;

  /**
   * @param skipped the property of the poms by which other stages skip this one
   */
  TestStage(String title, String skipped) {
    this.title = title;
    this.skipped = skipped;
  }

  String title() {
    return title;
  }

  /** True when the selection has tests for this stage; the first also builds. */
  boolean concerns(Modules modules, TestSelection selection) {
    return this == UNIT || selection.chosen().stream().anyMatch(m -> holds(modules, m));
  }

  /** Maven's options. */
  List<String> options(Modules modules, TestSelection selection) {
    List<String> options =
        Stream.of(values())
            .filter(stage -> stage != this)
            .map(stage -> "-D" + stage.skipped)
            .collect(Collectors.toCollection(ArrayList::new));
    if (this != UNIT) {
      options.addAll(CHECKED);
    }
    if (!selection.everything()) {
      // The modules below must be built but not tested, so the tests are named individually.
      options.add("-pl");
      options.add(selection.chosen().stream().map(Module::path).collect(Collectors.joining(",")));
      options.add("-am");
      options.add("-Dtest=" + names(modules, selection, "Test"));
      options.add("-Dsurefire.failIfNoSpecifiedTests=false");
      options.add("-Dit.test=" + names(modules, selection, "IT"));
      options.add("-Dfailsafe.failIfNoSpecifiedTests=false");
    }
    return options;
  }

  private boolean holds(Modules modules, Module module) {
    return module.inBrowser() == (this == BROWSER) && !modules.tests(module, "IT").isEmpty();
  }

  private static String names(Modules modules, TestSelection selection, String ending) {
    String names =
        selection.chosen().stream()
            .flatMap(m -> modules.tests(m, ending).stream())
            .collect(Collectors.joining(","));
    return names.isEmpty() ? "none" : names;
  }
}
