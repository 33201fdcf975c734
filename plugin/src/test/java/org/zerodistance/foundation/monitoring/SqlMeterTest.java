package org.zerodistance.foundation.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlMeterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT id FROM inquiry WHERE id = :id | select | inquiry",
        "SELECT k FROM (SELECT x FROM inquiry i WHERE a = 'from office') g | select | inquiry",
        "INSERT INTO `event` (id) VALUES (:id) | insert | event",
        "UPDATE login_session SET ended = 1 | update | login_session",
        "DELETE FROM submission_key WHERE made < :old | delete | submission_key",
        "WITH RECURSIVE tree AS (SELECT id FROM office) SELECT * FROM tree | select | office",
        "SELECT LAST_INSERT_ID() | select | other",
        "SET SESSION sort_buffer_size = 1 | other | other"
      })
  void aStatementIsNamedByWhatItDoesToItsFirstTable(String sql, String operation, String table) {
    assertThat(SqlMeter.StatementKind.of(sql))
        .isEqualTo(new SqlMeter.StatementKind(operation, table));
  }

  @Test
  void linesAreNoMatter() {
    assertThat(SqlMeter.StatementKind.of("\n  select a\n  from\n  board b\n"))
        .isEqualTo(new SqlMeter.StatementKind("select", "board"));
  }
}
