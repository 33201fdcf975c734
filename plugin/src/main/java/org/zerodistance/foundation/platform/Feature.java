package org.zerodistance.foundation.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a package as a feature: which features it may touch, which tables are its own and which
 * tables of others its SQL reads. Architecture tests compare each with the code.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Feature {
  /** The last part of the package's name. */
  String name();

  /** Features whose public types this one may use. */
  String[] uses();

  /** Tables that this feature alone writes. */
  String[] owns() default {};

  /**
   * Tables of other features that this one's SQL reads, for lists and pages that would otherwise
   * take a statement a row. Renaming a column means looking at these features.
   */
  String[] reads() default {};
}
