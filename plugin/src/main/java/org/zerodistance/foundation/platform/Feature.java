package org.zerodistance.foundation.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a package as a feature: the features that it may use, the tables that it owns and the
 * tables of other features that its SQL reads. Architecture tests compare the declaration with the
 * code.
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
   * need one statement per row. Before a column of such a table is renamed, these features must be
   * checked.
   */
  String[] reads() default {};
}
