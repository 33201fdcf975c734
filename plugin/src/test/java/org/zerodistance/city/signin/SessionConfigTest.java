package org.zerodistance.city.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Settings;

class SessionConfigTest {
  @Test
  void withoutSettingsStaffMayRestTwelveHours() {
    assertThat(SessionConfig.of(new Settings(name -> null)))
        .isEqualTo(
            new SessionConfig(Duration.ofHours(12), Duration.ofDays(14), Duration.ofDays(30)));
  }

  @Test
  void eachLimitHasItsKey() {
    Map<String, String> keys =
        Map.of(
            "ZD_SESSION_IDLE_HOURS", "1",
            "ZD_SESSION_READER_IDLE_DAYS", "2",
            "ZD_SESSION_DAYS", "3");

    assertThat(SessionConfig.of(new Settings(keys::get)))
        .isEqualTo(new SessionConfig(Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(3)));
  }

  @Test
  void aLimitOfNothingIsRefused() {
    Settings settings = new Settings(Map.of("ZD_SESSION_DAYS", "0")::get);

    assertThatThrownBy(() -> SessionConfig.of(settings))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ZD_SESSION_DAYS");
  }
}
