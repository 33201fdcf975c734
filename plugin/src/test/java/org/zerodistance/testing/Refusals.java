package org.zerodistance.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.zerodistance.foundation.platform.Problem;

/** Checks that a use case refuses, and for which reason. */
public final class Refusals {
  private Refusals() {}

  public static void assertRefused(Problem.Code code, ThrowingCallable move) {
    assertThatThrownBy(move)
        .isInstanceOf(Problem.class)
        .extracting(problem -> ((Problem) problem).code())
        .isEqualTo(code);
  }
}
