package org.zerodistance.web.kernel.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseTimeTest {
  private static final Instant NOW = Instant.parse("2026-03-05T06:05:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 1 分钟, 1 minute",
    "59, 59 分钟, 59 minutes",
    "60, 1 小时, 1 hour",
    "210, 3.5 小时, 3.5 hours",
    "1440, 1 天, 1 day",
    "9962, 6.9 天, 6.9 days",
    "12606, 8.8 天, 8.8 days",
    "6183, 4.3 天, 4.3 days",
    "71.5, 1.2 小时, 1.2 hours",
  })
  void howLongSomethingTookIsRoundedAndNotCut(BigDecimal minutes, String chinese, String english) {
    assertThat(time(Language.ZH).duration(minutes)).isEqualTo(chinese);
    assertThat(time(Language.EN).duration(minutes)).isEqualTo(english);
  }

  @Test
  void anAgeIsInWholeUnits() {
    Instant almostADay = NOW.minusSeconds(24 * 3600 - 1);
    assertThat(time(Language.ZH).ago(almostADay)).isEqualTo("23 小时前");
    assertThat(time(Language.EN).ago(NOW.minusSeconds(60))).isEqualTo("1 minute ago");
  }

  private static HouseTime time(Language language) {
    return new HouseTime(
        language,
        ZoneId.of("Asia/Shanghai"),
        Clock.fixed(NOW, ZoneOffset.UTC),
        Messages.ofClassPath());
  }
}
