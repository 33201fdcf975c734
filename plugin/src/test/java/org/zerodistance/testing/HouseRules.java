package org.zerodistance.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.transaction.Transactional;

/** Rules for all beans of the house, in whatever module they stand. */
public final class HouseRules {
  private static final DescribedPredicate<JavaMember> NOW =
      DescribedPredicate.describe(
          "a clock of one's own",
          member ->
              (member.getOwner().getPackageName().equals("java.time")
                      && member.getName().equals("now"))
                  || (member.getOwner().getName().equals("java.lang.System")
                      && member.getName().equals("currentTimeMillis"))
                  || (member.getOwner().getName().equals("java.time.Clock")
                      && member.getName().startsWith("system")));

  /** Only the house's clock knows the time. */
  public static final ArchRule ONE_CLOCK =
      noClasses()
          .that()
          .doNotHaveSimpleName("HouseClock")
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "now()", access -> access.getTarget().resolveMember().filter(NOW).isPresent()));

  /** A proxy of the container begins them, and sees public methods alone. */
  public static final ArchRule TRANSACTIONS_ON_PUBLIC_METHODS =
      methods()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should(
              new ArchCondition<JavaMethod>("be public methods of public classes") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  if (!method.getModifiers().contains(JavaModifier.PUBLIC)
                      || !method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)) {
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " is not public"));
                  }
                }
              });

  public static final ArchRule ONE_WAY_TO_LOG =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  private HouseRules() {}
}
