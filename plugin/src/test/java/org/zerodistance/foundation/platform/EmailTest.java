package org.zerodistance.foundation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
  @Test
  void capitalsBlanksAndFullWidthSignsMakeNoOtherAddress() {
    assertThat(Email.parse("  Li.Si＠Example.ORG "))
        .contains(Email.parse("li.si@example.org").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "li.si",
        "@example.org",
        "li.si@",
        "li.si@example",
        "li si@example.org",
        "li@si@example.org",
        "li.si@example..org",
        "li.si@example.org\r\nBcc: all@example.org",
        "a,b@example.org"
      })
  void whatNoMailReachesIsRefused(String text) {
    assertThat(Email.parse(text)).isEmpty();
  }

  @Test
  void anAddressEndsWhereTheColumnEnds() {
    assertThat(Email.parse("x".repeat(242) + "@example.org")).isPresent();
    assertThat(Email.parse("x".repeat(243) + "@example.org")).isEmpty();
  }
}
