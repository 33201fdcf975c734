package org.zerodistance.newsroom.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.platform.Settings;

class TipsConfigTest {
  @Test
  void tenMeTooMakeATipIfNothingIsSaid() {
    assertThat(TipsConfig.of(new Settings(name -> null))).isEqualTo(new TipsConfig(10));
  }

  @Test
  void theHouseMaySayHowMany() {
    assertThat(TipsConfig.of(new Settings(Map.of("ZD_TIP_ME_TOOS", "3")::get)).manyMeToos())
        .isEqualTo(3);
  }

  @Test
  void noneIsNotAThreshold() {
    assertThatThrownBy(() -> TipsConfig.of(new Settings(Map.of("ZD_TIP_ME_TOOS", "0")::get)))
        .hasMessageContaining("ZD_TIP_ME_TOOS");
  }
}
