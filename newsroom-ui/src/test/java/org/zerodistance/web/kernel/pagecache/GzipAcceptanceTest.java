package org.zerodistance.web.kernel.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipAcceptanceTest {
  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate, gzip, br", "GZIP;q=0.5", "br;q=1.0, gzip ; q = 0.8"})
  void gzip_is_for_those_who_name_it(String accepted) {
    assertThat(GzipAcceptance.accepted(Optional.of(accepted))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "x-gzip", "gzip; q=0.000"})
  void and_for_nobody_else(String accepted) {
    assertThat(GzipAcceptance.accepted(Optional.of(accepted))).isFalse();
  }

  @Test
  void who_says_nothing_gets_it_plain() {
    assertThat(GzipAcceptance.accepted(Optional.empty())).isFalse();
  }
}
