package org.zerodistance.foundation.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.sql.IdempotentWork.SentForm;
import org.zerodistance.testing.TestHouse;

class IdempotentWorkIT {
  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aFormSentFiveTimesAtOnceIsDoneOnce() {
    SentForm form = new SentForm("7", "/desk/stories", "key-of-five", "cases=1");
    AtomicInteger done = new AtomicInteger();
    Set<String> results = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 5)
        .parallel()
        .forEach(
            i ->
                results.add(
                    house
                        .get(IdempotentWork.class)
                        .once(form, () -> "/desk/stories/" + done.incrementAndGet())));

    assertThat(results).containsExactly("/desk/stories/1");
    assertThat(house.get(IdempotentWork.class).find(form)).contains("/desk/stories/1");
  }

  @Test
  void nothingIsKeptOfWorkThatFails() {
    IdempotentWork work = house.get(IdempotentWork.class);
    SentForm form = new SentForm("7", "/desk/dossiers", "key-of-a-failure", "title=");

    assertThatThrownBy(
            () ->
                work.once(
                    form,
                    () -> {
                      throw new IllegalStateException("refused");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(work.find(form)).isEmpty();
    SentForm corrected = new SentForm("7", "/desk/dossiers", "key-of-a-failure", "title=a");
    assertThat(work.once(corrected, () -> "/desk/dossiers/1")).isEqualTo("/desk/dossiers/1");
  }

  @Test
  void aKeyIsOneOfItsSenderAndAddress() {
    IdempotentWork work = house.get(IdempotentWork.class);
    SentForm form = new SentForm("7", "/track/1/remark", "shared-key", "remark=a");

    assertThat(work.once(form, () -> "first")).isEqualTo("first");

    assertThat(
            work.once(
                new SentForm("8", "/track/1/remark", "shared-key", "remark=a"), () -> "another"))
        .isEqualTo("another");
    assertThat(
            work.once(
                new SentForm("7", "/track/1/answer", "shared-key", "remark=a"), () -> "answer"))
        .isEqualTo("answer");
    SentForm changed = new SentForm("7", "/track/1/remark", "shared-key", "remark=b");
    assertThatThrownBy(() -> work.once(changed, () -> "changed"))
        .isInstanceOf(DuplicateKeyProblem.class);
    assertThat(work.findAny(changed)).contains("first");
  }
}
