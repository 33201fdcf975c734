package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the number and times of retries, and the recorded reasons of failures. */
class BackOffTest {
  @ParameterizedTest
  @CsvSource({"1,2", "2,4", "7,128", "8,256", "9,300", "20,300", "31,300", "64,300"})
  void theWaitDoublesUpToFiveMinutes(int attempts, long seconds) {
    assertThat(BackOff.waitAfter(attempts)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"0,false", "6,false", "7,true", "8,true"})
  void theEighthFailureIsTheLast(int before, boolean last) {
    assertThat(BackOff.isLast(new Job(1, new JobSubject("thing", 1), before))).isEqualTo(last);
  }

  @Test
  void aLongReasonIsCut() {
    assertThat(JobFailure.later("x".repeat(500)).reason()).hasSize(500);
    assertThat(JobFailure.later("x".repeat(501)).reason()).hasSize(500);
    assertThat(JobFailure.later("no").forGood()).isFalse();
    assertThat(JobFailure.forGood("no").forGood()).isTrue();
  }

  @Test
  void ofAStatementOnlyTheDatabasesCodesAreKept() {
    IllegalStateException thrown =
        new IllegalStateException(
            "INSERT … 'anna@example.org'",
            new IllegalStateException(new SQLException("anna@example.org", "23000", 1062)));

    assertThat(JobFailure.of(thrown).reason())
        .startsWith("java.lang.IllegalStateException: SQL state 23000, error 1062, at org.zero");
    assertThat(JobFailure.of(new IllegalStateException("no", new RuntimeException("why"))).reason())
        .startsWith(
            "java.lang.IllegalStateException, caused by java.lang.RuntimeException, at org");
  }

  @Test
  void aDeadlockIsTriedFiveTimes() {
    AtomicInteger runs = new AtomicInteger();
    assertThat(
            Deadlocks.retried(
                () -> {
                  if (runs.incrementAndGet() < 5) {
                    throw failed(new SQLTransactionRollbackException("deadlock"));
                  }
                  return "done";
                }))
        .isEqualTo("done");

    runs.set(0);
    assertThatThrownBy(
            () ->
                Deadlocks.retried(
                    () -> {
                      runs.incrementAndGet();
                      throw failed(new SQLTransactionRollbackException("deadlock"));
                    }))
        .isInstanceOf(UnableToExecuteStatementException.class);
    assertThat(runs).hasValue(5);
  }

  @Test
  void anythingElseIsNotTriedAgain() {
    AtomicInteger runs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                Deadlocks.retried(
                    () -> {
                      runs.incrementAndGet();
                      throw failed(new SQLException("syntax"));
                    }))
        .isInstanceOf(UnableToExecuteStatementException.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void aHandlerSaysNothingUnlessItDiffers() {
    JobHandler plain =
        new JobHandler() {
          @Override
          public String kind() {
            return "plain";
          }

          @Override
          public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
            return Map.of();
          }
        };

    assertThat(plain.poll()).hasSeconds(1);
    assertThat(plain.batchSize()).isEqualTo(50);
    assertThat(plain.ready()).isTrue();
    assertThat(plain.due(10)).isEmpty();
    assertThat(plain.store()).isEmpty();
    assertThat(plain.interruptible()).isFalse();
  }

  @Test
  void anAbsenceMayNameItsEnd() {
    Instant noon = Instant.parse("2026-03-01T04:00:00Z");
    assertThat(new JobHandler.Unavailable("maintenance", noon).until()).contains(noon);
    assertThat(new JobHandler.Unavailable(new IllegalStateException("away")))
        .hasMessageStartingWith("java.lang.IllegalStateException, at org.zerodistance.")
        .extracting(JobHandler.Unavailable::until)
        .isEqualTo(java.util.Optional.empty());
  }

  private static UnableToExecuteStatementException failed(SQLException cause) {
    return new UnableToExecuteStatementException(cause, null);
  }
}
