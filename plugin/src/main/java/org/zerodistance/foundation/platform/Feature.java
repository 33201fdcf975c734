package org.zerodistance.foundation.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a package as a feature and names the features it may touch; an architecture test holds
 * it to that.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Feature {
  /** The last part of the package's name. */
  String name();

  /** Features whose public types this one may use. */
  String[] uses();
}
