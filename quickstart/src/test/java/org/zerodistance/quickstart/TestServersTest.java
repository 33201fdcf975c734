package org.zerodistance.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestServersTest {

  @Test
  void aDatabaseNameGoesBeforeTheOptions() {
    assertThat(TestServers.withDatabase("jdbc:mysql://127.0.0.1:3306/?a=b", "t"))
        .isEqualTo("jdbc:mysql://127.0.0.1:3306/t?a=b");
  }

  @Test
  void anAddressWithoutOptionsGetsOurs() {
    assertThat(TestServers.withDatabase("jdbc:mysql://127.0.0.1:3306", "t"))
        .startsWith("jdbc:mysql://127.0.0.1:3306/t?connectionTimeZone=UTC&");
  }

  @Test
  void onlyPlainNamesBecomeDatabases() {
    assertThat(EmbeddedDatabase.createStatement("zerodistance"))
        .isEqualTo(
            "CREATE DATABASE IF NOT EXISTS zerodistance CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    assertThatThrownBy(() -> EmbeddedDatabase.createStatement("a; DROP DATABASE b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void payaraTellsNothingAboutItselfAndLeavesOurAddressesAlone() {
    assertThat(PayaraHome.bootCommands("127.0.0.1"))
        .anyMatch(line -> line.endsWith("http.server-header=false"))
        .anyMatch(line -> line.endsWith("http.xpowered-by=false"))
        .anyMatch(line -> line.endsWith("http.trace-enabled=false"))
        .anyMatch(line -> line.endsWith("http-listener.address=127.0.0.1"))
        .anyMatch(line -> line.contains("--endpoint=-/openapi"));
  }
}
