package org.zerodistance.quickstart.launch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zerodistance.quickstart.launch.Modules.Module;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/**
 * The modules whose tests are to run.
 *
 * @param chosen in the order of the build; empty when no test is needed
 * @param everything true for all modules, so that Maven needs no list
 * @param why one sentence for the terminal
 */
record TestSelection(List<Module> chosen, boolean everything, String why) {
  /** The tests of this module read the launcher script and the documents. */
  private static final String READS_DOCUMENTS = "quickstart";

  private static final String ROOT_POM = "pom.xml";

  static TestSelection everything(Modules modules) {
    return new TestSelection(modules.all(), true, "Every module is tested.");
  }

  static TestSelection named(Modules modules, List<String> names) {
    Set<Module> found = new LinkedHashSet<>();
    for (String name : names) {
      found.add(
          modules
              .find(name)
              .orElseThrow(
                  () ->
                      new LaunchProblem(
                          LaunchProblem.Code.BAD_USAGE,
                          "there is no module "
                              + name
                              + "; there are "
                              + paths(modules.all())
                              + ".")));
    }
    List<Module> ordered = modules.all().stream().filter(found::contains).toList();
    return of(modules, ordered, "Tested: " + paths(ordered) + ".");
  }

  /**
   * The modules that a change can affect: the changed ones and those that depend on them. The root
   * pom belongs to all modules; other files outside of modules are read only by the tests of the
   * quickstart.
   */
  static TestSelection changed(Modules modules, ChangedFiles changed) {
    String since = "Changed since " + changed.since() + ": ";
    if (changed.files().isEmpty()) {
      return new TestSelection(List.of(), false, since + "nothing, so there is nothing to test.");
    }
    if (changed.files().contains(ROOT_POM)) {
      return new TestSelection(
          modules.all(), true, since + "the root pom.xml, so every module is tested.");
    }
    Set<Module> touched = new LinkedHashSet<>();
    List<String> outside = new ArrayList<>();
    for (String file : changed.files()) {
      modules.holding(file).ifPresentOrElse(touched::add, () -> outside.add(file));
    }
    if (!outside.isEmpty()) {
      modules.find(READS_DOCUMENTS).ifPresent(touched::add);
    }
    List<Module> touchedInOrder = modules.all().stream().filter(touched::contains).toList();
    // Documents do not affect the modules that depend on the quickstart.
    Set<Module> inside =
        changed.files().stream()
            .flatMap(file -> modules.holding(file).stream())
            .collect(Collectors.toSet());
    Set<Module> reached =
        Stream.concat(touched.stream(), modules.withDependents(inside).stream())
            .collect(Collectors.toSet());
    List<Module> chosen = modules.all().stream().filter(reached::contains).toList();
    List<Module> dependents = chosen.stream().filter(m -> !touched.contains(m)).toList();
    return of(
        modules,
        chosen,
        since
            + paths(touchedInOrder)
            + (outside.isEmpty() ? "" : " (with " + outside.size() + " files outside the modules)")
            + (dependents.isEmpty() ? "" : "; what depends on them: " + paths(dependents))
            + ".");
  }

  private static TestSelection of(Modules modules, List<Module> chosen, String why) {
    return new TestSelection(chosen, chosen.size() == modules.all().size(), why);
  }

  private static String paths(List<Module> modules) {
    return modules.stream().map(Module::path).collect(Collectors.joining(", "));
  }
}
