package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zerodistance.foundation.platform.Settings;

class MeTooConfigTest {
  @Test
  void twentyAreACrowdAndNoWorkIsAskedForIfNothingIsSaid() {
    assertThat(MeTooConfig.of(new Settings(name -> null))).isEqualTo(new MeTooConfig(20, 0));
  }

  @Test
  void theHouseMaySayBoth() {
    assertThat(
            MeTooConfig.of(
                new Settings(Map.of("ZD_ME_TOO_CROWD", "50", "ZD_ME_TOO_WORK", "16")::get)))
        .isEqualTo(new MeTooConfig(50, 16));
  }

  @ParameterizedTest
  @CsvSource({"ZD_ME_TOO_CROWD,1", "ZD_ME_TOO_WORK,25", "ZD_ME_TOO_WORK,-1"})
  void outsideOfItsBoundsNothingStarts(String key, String value) {
    assertThatThrownBy(() -> MeTooConfig.of(new Settings(Map.of(key, value)::get)))
        .hasMessageContaining(key);
  }
}
