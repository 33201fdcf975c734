package org.zerodistance.foundation.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogContextTest {
  @Test
  void workWithinWorkHasItsOwnNameAndThenTheOuterOneIsBack() {
    LogContext request = LogContext.open("request", "4f1c9a");
    LogContext job = LogContext.open("job", "mail/17+4");
    assertThat(LogContext.current()).contains("job=mail/17+4");
    job.close();
    assertThat(LogContext.current()).contains("request=4f1c9a");
    request.close();
    assertThat(LogContext.current()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a b", "li@demo.example", "]", "\u001b[0m", "编号"})
  void whatCouldForgeALineOrNameAPersonIsRefused(String id) {
    assertThatThrownBy(() -> LogContext.open("request", id))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(LogContext.current()).isEmpty();
  }
}
