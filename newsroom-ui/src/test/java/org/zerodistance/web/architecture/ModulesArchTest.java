package org.zerodistance.web.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The structure of all modules: arrows between modules, groups inside of newsroom-ui, circles, size
 * of packages, names. The features of plugin have a test of their own beside them, which also holds
 * what each declares.
 */
class ModulesArchTest {
  private static final String ROOT = "org.zerodistance.";
  private static final int MOST_PUBLIC_TYPES = 25;

  private static final Pattern IMPORT =
      Pattern.compile("<#(?:import|include) \"/org/zerodistance/web/(\\w+)/");

  /** The packages of a module, by the start of their names; whatever is not listed is plugin. */
  private static final Map<String, String> MODULES =
      Map.of(
          "org.zerodistance.web", "newsroom-ui",
          "org.zerodistance.elasticsearch.analysis", "analysis",
          "org.zerodistance.elasticsearch", "search",
          "org.zerodistance.migrations", "migrations",
          "org.zerodistance.quickstart", "quickstart",
          "org.zerodistance.quickstart.bench", "bench",
          "org.zerodistance.quickstart.judged", "bench",
          "org.zerodistance.demo", "demo");

  /** The modules that a module may use besides itself. */
  private static final Map<String, Set<String>> USES =
      Map.of(
          "newsroom-ui", Set.of("plugin", "search", "migrations"),
          "search", Set.of("plugin", "analysis"),
          "plugin", Set.of("migrations"),
          "analysis", Set.of(),
          "migrations", Set.of(),
          "quickstart", Set.of(),
          "bench", Set.of("quickstart"),
          "demo", Set.of("plugin"));

  /** Classes that read messages of other libraries' exceptions, each with why it may. */
  private static final Map<String, String> READS_MESSAGES =
      Map.of(
          "ThrowableFormatter", "leaves them out",
          "OpeningSequence", "the database that does not answer yet, before anybody is let in",
          "SmtpClient", "takes the three digits of a reply alone",
          "ArchiveFile", "names missing columns to the person who sent the file");

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.zerodistance");
  }

  @Test
  void modulesUseOnlyModulesBelow() {
    Set<String> wrong = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (JavaClass type : classes) {
      String own = module(type.getPackageName());
      seen.add(own);
      for (String target : targets(type)) {
        String other = module(target);
        if (!other.equals(own) && !USES.getOrDefault(own, Set.of()).contains(other)) {
          wrong.add(own + " uses " + other + ": " + type.getName() + " → " + target);
        }
      }
    }
    assertThat(seen).as("modules that were read").isEqualTo(USES.keySet());
    assertThat(wrong).isEmpty();
  }

  /** Pages of readers, desk, offices and administrators stand on the kernel, not on each other. */
  @Test
  void pagesOfOneGroupDoNotUseAnother() {
    Set<String> wrong = new HashSet<>();
    for (JavaClass type : classes) {
      String own = group(type.getPackageName());
      for (String target : targets(type)) {
        String other = group(target);
        if (!own.isEmpty() && !other.isEmpty() && !other.equals(own) && !other.equals("kernel")) {
          wrong.add(type.getName() + " → " + target);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void templatesOfOneGroupDoNotImportAnother() throws IOException {
    Path web = Path.of("src/main/resources/org/zerodistance/web");
    Set<String> wrong = new HashSet<>();
    try (Stream<Path> files = Files.walk(web)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftlh")).toList()) {
        String own = web.relativize(file).getName(0).toString();
        Matcher imported = IMPORT.matcher(Files.readString(file));
        while (imported.find()) {
          if (!List.of("kernel", own).contains(imported.group(1))) {
            wrong.add(web.relativize(file) + " → " + imported.group());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching("org.zerodistance.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void noPackageIsTwo() {
    Map<String, Integer> sizes = new TreeMap<>();
    for (JavaClass type : classes) {
      if (type.getEnclosingClass().isEmpty()
          && type.getModifiers().contains(JavaModifier.PUBLIC)
          && !type.getSimpleName().equals("package-info")) {
        sizes.merge(type.getPackageName(), 1, Integer::sum);
      }
    }
    sizes.values().removeIf(size -> size <= MOST_PUBLIC_TYPES);
    assertThat(sizes).as("packages of more than %s public types", MOST_PUBLIC_TYPES).isEmpty();
  }

  @Test
  void namesSayWhatThingsAre() {
    classes()
        .should()
        .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Service|Facade|Assembler|DTO|VO)$")
        .check(classes);
  }

  /**
   * A throwable's message may contain what a person typed; ThrowableFormatter leaves it out. The
   * launcher, which starts servers, sees nothing of that.
   */
  @Test
  void noThrowableIsHandedToTheLog() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.zerodistance.quickstart..")
        .should()
        .callMethodWhere(
            describe(
                "a logger with a throwable",
                call ->
                    call.getTarget().getOwner().isAssignableTo(System.Logger.class)
                        && call.getTarget().getRawParameterTypes().stream()
                            .anyMatch(type -> type.isAssignableTo(Throwable.class))))
        .check(classes);
  }

  /** Only the product's own exceptions have messages that may be logged or stored. */
  @Test
  void messagesOfOtherLibrariesAreNotRead() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.zerodistance.migrations..", "org.zerodistance.quickstart..")
        .and(describe("may read none", type -> !READS_MESSAGES.containsKey(type.getSimpleName())))
        .should()
        .callMethodWhere(
            describe(
                "the message of another library's exception",
                call ->
                    call.getTarget().getOwner().isAssignableTo(Throwable.class)
                        && !call.getTarget().getOwner().getName().startsWith(ROOT)
                        && !call.getOriginOwner().isAssignableTo(Throwable.class)
                        && call.getTarget().getName().matches("get(Localized)?Message|toString")))
        .check(classes);
  }

  @Test
  void onlyTheLauncherWritesToTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.zerodistance.quickstart..")
        .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(classes);
  }

  private static Set<String> targets(JavaClass type) {
    Set<String> targets = new HashSet<>();
    for (var dependency : type.getDirectDependenciesFromSelf()) {
      String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
      if (target.startsWith(ROOT)) {
        targets.add(target);
      }
    }
    return targets;
  }

  private static String module(String packageName) {
    return MODULES.entrySet().stream()
        .filter(
            module ->
                packageName.equals(module.getKey())
                    || packageName.startsWith(module.getKey() + "."))
        .max(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse("plugin");
  }

  /** The group inside of newsroom-ui; empty elsewhere. */
  private static String group(String packageName) {
    List<String> parts = List.of(packageName.split("\\."));
    return parts.size() > 3 && parts.get(2).equals("web") ? parts.get(3) : "";
  }
}
