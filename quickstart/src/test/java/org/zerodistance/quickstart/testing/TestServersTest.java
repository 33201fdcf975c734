package org.zerodistance.quickstart.testing;

import static org.assertj.core.api.Assertions.assertThat;

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
}
