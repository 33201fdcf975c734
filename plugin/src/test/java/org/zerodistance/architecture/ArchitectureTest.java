package org.zerodistance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Feature;
import org.zerodistance.testing.HouseRules;

/**
 * What the features of this module declare, and rules for its beans. Circles, sizes of packages and
 * names are tested for all modules together, in newsroom-ui.
 */
class ArchitectureTest {
  private static final String ROOT = "org.zerodistance.";

  /** From the ground up: a group uses itself and the groups before it. */
  private static final List<String> GROUPS =
      List.of("foundation", "city", "media", "cases", "newsroom", "insight", "search", "outward");

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(
                location ->
                    location.contains("/plugin/") || location.contains("zerodistance-plugin"))
            .importPackages("org.zerodistance");
  }

  @Test
  void everyPackageIsAFeatureAndTouchesOnlyWhatItNames() {
    Map<String, Feature> features = features();
    List<String> wrong = new ArrayList<>();
    for (JavaClass type : classes) {
      Feature feature = features.get(type.getPackageName());
      if (feature == null) {
        wrong.add(type.getPackageName() + " declares no @Feature");
        continue;
      }
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (target.startsWith(ROOT) && !target.equals(type.getPackageName())) {
          String other = name(target);
          if (!Set.of(feature.uses()).contains(other)) {
            wrong.add(
                feature.name()
                    + " uses "
                    + other
                    + " without naming it: "
                    + dependency.getDescription());
          }
        }
      }
    }
    assertThat(new HashSet<>(wrong)).isEmpty();
  }

  @Test
  void everyNamedFeatureExistsAndIsUsed() {
    Map<String, Feature> features = features();
    Map<String, Set<String>> used = used();
    List<String> wrong = new ArrayList<>();
    features.forEach(
        (packageName, feature) -> {
          if (!name(packageName).equals(feature.name())) {
            wrong.add(packageName + " calls itself " + feature.name());
          }
          for (String other : feature.uses()) {
            if (features.keySet().stream().noneMatch(known -> name(known).equals(other))) {
              wrong.add(feature.name() + " names " + other + ", which does not exist");
            } else if (!used.getOrDefault(feature.name(), Set.of()).contains(other)) {
              wrong.add(feature.name() + " names " + other + " and does not use it");
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void groupsUseOnlyGroupsBelow() {
    Set<String> wrong = new HashSet<>();
    for (JavaClass type : classes) {
      int own = storey(type.getPackageName());
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (target.startsWith(ROOT) && storey(target) > own) {
          wrong.add(dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFeatureStandsInAGroupUnderANameOfItsOwn() {
    List<String> names = new ArrayList<>();
    features()
        .keySet()
        .forEach(
            packageName -> {
              assertThat(storey(packageName)).as(packageName).isNotNegative();
              names.add(name(packageName));
            });
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void onlyTheHouseClockKnowsTheTime() {
    HouseRules.ONE_CLOCK.check(classes);
  }

  @Test
  void transactionsBeginOnPublicMethods() {
    HouseRules.TRANSACTIONS_ON_PUBLIC_METHODS.check(classes);
  }

  @Test
  void eachLibraryStaysInItsModule() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("co.elastic..", "freemarker..", "org.flywaydb..")
        .check(classes);
  }

  @Test
  void thereIsOneWayToLog() {
    HouseRules.ONE_WAY_TO_LOG.check(classes);
  }

  /** One exception type stands for duplicates, missing rows, nulls and failed checks. */
  @Test
  void refusalsOfTheDatabaseAreDistinguishedInOnePlace() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(SQLIntegrityConstraintViolationException.class)
        .check(classes);
  }

  /** A feature's short name: the last part of its package. */
  private static String name(String packageName) {
    return packageName.substring(packageName.lastIndexOf('.') + 1);
  }

  /** How high the package's group stands; -1 for a package outside of every group. */
  static int storey(String packageName) {
    return GROUPS.indexOf(packageName.substring(ROOT.length()).split("\\.")[0]);
  }

  private static Map<String, Feature> features() {
    Map<String, Feature> features = new HashMap<>();
    for (JavaClass type : classes) {
      features.computeIfAbsent(
          type.getPackageName(),
          name -> type.getPackage().tryGetAnnotationOfType(Feature.class).orElse(null));
    }
    return features;
  }

  private static Map<String, Set<String>> used() {
    Map<String, Set<String>> used = new HashMap<>();
    for (JavaClass type : classes) {
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (target.startsWith(ROOT)) {
          used.computeIfAbsent(name(type.getPackageName()), name -> new HashSet<>())
              .add(name(target));
        }
      }
    }
    return used;
  }
}
