package org.zerodistance.foundation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ThrowableFormatterTest {
  private static final String CANARY = "anna@example.org";

  private static final class Ours extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ours(String message, Throwable cause) {
      super(message, cause);
    }
  }

  @Test
  void ofOthersTheClassAndTheOwnFrameRemain() {
    assertThat(ThrowableFormatter.line(new IllegalStateException(CANARY)))
        .startsWith(
            "java.lang.IllegalStateException, at org.zerodistance.foundation.platform.ThrowableFormatterTest.")
        .doesNotContain(CANARY, "\n");
  }

  @Test
  void ofTheDatabaseItsCodesRemain() {
    CompletionException wrapped =
        new CompletionException(
            CANARY, new IllegalStateException(new SQLException(CANARY, "23000", 1062)));

    assertThat(ThrowableFormatter.line(wrapped))
        .startsWith(
            "java.util.concurrent.CompletionException: SQL state 23000, error 1062, at org.zero")
        .doesNotContain(CANARY);
    assertThat(ThrowableFormatter.trace(wrapped))
        .startsWith("java.util.concurrent.CompletionException\n\tat org.zerodistance.")
        .contains("\ncaused by java.lang.IllegalStateException\n\tat ")
        .contains("\ncaused by java.sql.SQLException: SQL state 23000, error 1062\n\tat ")
        .doesNotContain(CANARY);
  }

  @Test
  void ofOurOwnTheMessageIsShownAndThatOfItsCauseIsNot() {
    Ours ours =
        new Ours(
            "the index\n is away", new UncheckedIOException(new NoSuchFileException("/" + CANARY)));

    assertThat(ThrowableFormatter.line(ours))
        .contains("Ours: the index is away, caused by java.nio.file.NoSuchFileException, at org.")
        .doesNotContain(CANARY);
    assertThat(ThrowableFormatter.trace(ours))
        .contains("Ours: the index is away\n\tat ", "\ncaused by java.io.UncheckedIOException\n")
        .doesNotContain(CANARY);
  }

  @Test
  void suppressedOnesAreShownAndCirclesEnd() {
    IllegalStateException first = new IllegalStateException(CANARY);
    IllegalArgumentException second = new IllegalArgumentException(CANARY, first);
    first.addSuppressed(new UnsupportedOperationException(CANARY));
    first.initCause(second);

    assertThat(ThrowableFormatter.trace(first))
        .contains("\nsuppressed java.lang.UnsupportedOperationException\n")
        .containsOnlyOnce("IllegalArgumentException")
        .doesNotContain(CANARY);
    assertThat(ThrowableFormatter.line(first)).doesNotContain(CANARY);
  }

  @Test
  void frameworksAreLeftOutExceptWhereTheThrowableComesFrom() {
    NumberFormatException thrown = null;
    try {
      Integer.parseInt(CANARY);
    } catch (NumberFormatException e) {
      thrown = e;
    }

    String trace = ThrowableFormatter.trace(thrown);
    assertThat(trace.lines().filter(line -> line.startsWith("\tat "))).hasSizeLessThan(5);
    assertThat(trace)
        .contains("\tat java.base/java.lang.NumberFormatException.forInputString")
        .contains("\tat org.zerodistance.foundation.platform.ThrowableFormatterTest.")
        .doesNotContain("junit", CANARY);
  }
}
