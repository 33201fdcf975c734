package org.zerodistance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Feature;
import org.zerodistance.testing.HouseRules;

/**
 * Tests that the demo follows the rules of the features that it uses, although it is in a module
 * above them.
 */
class DemoArchTest {
  private static final String ROOT = "org.zerodistance.";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.zerodistance.demo");

  @Test
  void theFeaturesThatAreUsedAreThoseThatAreNamed() {
    Set<String> used = new TreeSet<>();
    for (JavaClass type : classes) {
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (target.startsWith(ROOT) && !target.equals(type.getPackageName())) {
          used.add(target.substring(target.lastIndexOf('.') + 1));
        }
      }
    }

    Feature feature = DemoCity.class.getPackage().getAnnotation(Feature.class);
    assertThat(used).containsExactlyInAnyOrder(feature.uses());
  }

  @Test
  void theRulesOfTheHouseHoldHereToo() {
    HouseRules.ONE_CLOCK.check(classes);
    HouseRules.TRANSACTIONS_ON_PUBLIC_METHODS.check(classes);
    HouseRules.ONE_WAY_TO_LOG.check(classes);
  }
}
