package org.zerodistance.foundation.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.testing.TestHouse;

/** Tests that every refusal of the database remains an error, except the expected duplicate. */
class InsertIfAbsentIT {
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
  void aRowIsInsertedOnceAndTheTransactionGoesOn() {
    SubmissionKeys keys = house.get(SubmissionKeys.class);

    house.inTransaction(
        () -> {
          assertThat(keys.take("test", "once", "request", "first")).isTrue();
          assertThat(keys.take("test", "once", "request", "second")).isFalse();
          assertThat(keys.take("test", "another", "request", "third")).isTrue();
          return null;
        });

    assertThat(keys.result("test", "once")).contains("first");
    assertThat(keys.result("test", "another")).contains("third");
  }

  @Test
  void aValueThatIsTooLongIsAnErrorAndNotCut() {
    SubmissionKeys keys = house.get(SubmissionKeys.class);

    assertRefused(
        "Data too long",
        () -> keys.take("a scope of more than thirty-two characters", "key", "request", ""));
    assertRefused("Data too long", () -> keys.take("test", "long", "request", "长".repeat(501)));
    assertRefused(
        "Data too long", () -> house.get(SettingStore.class).putIfAbsent("n".repeat(65), "value"));
    assertThat(keys.result("test", "long")).isEmpty();
  }

  @Test
  void aRowThatRefersToNothingIsAnError() {
    assertRefused(
        "foreign key",
        () ->
            house
                .jdbi()
                .withHandle(
                    h ->
                        InsertIfAbsent.execute(
                            h.createUpdate(
                                """
                                INSERT INTO me_too (inquiry_id, voter, made_at)
                                VALUES (987654321, REPEAT('x', 32), UTC_TIMESTAMP(6))
                                """))));
  }

  private static void assertRefused(String why, Runnable insert) {
    assertThatThrownBy(insert::run)
        .rootCause()
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
  }
}
