package org.zerodistance.foundation.publicversion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicWriteDetectorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO reply (body) VALUES (:body)",
        "INSERT IGNORE INTO me_too (inquiry_id) VALUES (:id)",
        "\n  update inquiry SET title = :title",
        "DELETE FROM topic WHERE id = :id",
        "DELETE d FROM calendar_day d WHERE d.day = :day",
        "REPLACE INTO board_figure VALUES (1)",
        "UPDATE a_table_of_next_year SET x = 1",
        "UPDATE outbox o JOIN inquiry i ON i.id = o.subject_id SET i.title = ''",
        "WITH old AS (SELECT 1) DELETE FROM reply",
        "CALL tidy_up()",
      })
  void a_write_counts(String sql) {
    assertThat(PublicWriteDetector.mayChange(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM inquiry FOR UPDATE",
        "INSERT INTO outbox (subject) VALUES (:subject)",
        "UPDATE login_session SET seen_at = :now",
        "UPDATE public_version SET changes = changes + 1",
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
      })
  void what_the_public_never_sees_does_not(String sql) {
    assertThat(PublicWriteDetector.mayChange(sql)).isFalse();
  }
}
