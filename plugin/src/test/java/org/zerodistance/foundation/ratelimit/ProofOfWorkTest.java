package org.zerodistance.foundation.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.foundation.platform.HouseClock;

class ProofOfWorkTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final int BITS = 12;

  @Test
  void aProofIsGoodForItsSubjectForTwoDays() {
    String proof = proof("1000050", "20261201");

    assertThat(ProofOfWork.isDone(proof, "1000050", BITS, TODAY)).isTrue();
    assertThat(ProofOfWork.isDone(proof, "1000050", BITS, TODAY.plusDays(1))).isTrue();
    assertThat(ProofOfWork.isDone(proof, "1000050", BITS, TODAY.plusDays(2))).isFalse();
    assertThat(ProofOfWork.isDone(proof, "1000050", BITS, TODAY.minusDays(1))).isFalse();
    assertThat(ProofOfWork.isDone(proof, "1000051", 24, TODAY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20261201",
        "20261201--1",
        "20261201-00000000000000000000000000000000-",
        "20261201-00000000000000000000000000000000-1234567890123",
        "20261201-0000000000000000000000000000000G-1",
        "２０２６1201-00000000000000000000000000000000-1"
      })
  void whatHasAnotherFormIsNone(String text) {
    assertThat(ProofOfWork.isDone(text, "1000050", 0, TODAY)).isFalse();
  }

  @Test
  void aProofIsUsedOnce() {
    IntakeRateLimiter throttle = new IntakeRateLimiter(HouseClock.system());

    throttle.useProof("1000050", "20261201-a-1");

    assertThatThrownBy(() -> throttle.useProof("1000050", "20261201-a-1"))
        .isInstanceOf(IntakeProblem.class);
    assertThatCode(() -> throttle.useProof("1000050", "20261201-a-2")).doesNotThrowAnyException();
  }

  private static String proof(String subject, String day) {
    for (int number = 0; ; number++) {
      String proof = day + "-0123456789abcdef0123456789abcdef-" + number;
      if (ProofOfWork.isDone(proof, subject, BITS, TODAY)) {
        return proof;
      }
    }
  }
}
