package org.zerodistance.cases.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowDatesTest {
  private final RowDates dates = new RowDates(ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource({
    "2019/6/26 11:13:14,            2019-06-26T03:13:14Z",
    "2019-06-26 11:13,              2019-06-26T03:13:00Z",
    "2019.6.26 11:13,               2019-06-26T03:13:00Z",
    "2019.6.26,                     2019-06-25T16:00:00Z",
    "2019年6月26日,                  2019-06-25T16:00:00Z",
    "2019年6月26日 8时5分,           2019-06-26T00:05:00Z",
    "2019年6月26日8:05:09,           2019-06-26T00:05:09Z",
    "2019-06-26T11:13:14,           2019-06-26T03:13:14Z",
    "2019-06-26T03:13:14Z,          2019-06-26T03:13:14Z",
    "2019-06-26T11:13:14+08:00,     2019-06-26T03:13:14Z",
    "2019-06-26 11:13:14.250,       2019-06-26T03:13:14.250Z",
    "43642.467523,                  2019-06-26T03:13:14Z",
    "43642,                         2019-06-25T16:00:00Z"
  })
  void readsTheFormsThatFilesHave(String text, Instant instant) {
    assertThat(dates.find(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"昨天下午", "2019/13/1", "26/6/2019", "2019-06-31x", "1561518794", ""})
  void refusesWhatItWouldHaveToGuess(String text) {
    assertThat(dates.find(text)).isEmpty();
  }

  @Test
  void whiteSpaceInsideDoesNotMatter() {
    assertThat(dates.find("  2019/6/26   11:13:14 "))
        .contains(Instant.parse("2019-06-26T03:13:14Z"));
  }
}
