package org.zerodistance.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

  @Test
  void onlyPlainNamesBecomeDatabases() {
    assertThat(EmbeddedDatabase.createStatement("zerodistance"))
        .isEqualTo(
            "CREATE DATABASE IF NOT EXISTS zerodistance CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    assertThatThrownBy(() -> EmbeddedDatabase.createStatement("a; DROP DATABASE b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
