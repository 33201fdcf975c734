package org.zerodistance.web.site.submit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.cases.inquiries.InquiryNumber;

class TrackResourceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000081",
        "１００００８１",
        "No.1000081",
        "Ｎｏ．１００００８１",
        "№１００００８１",
        "1 000 081",
        "编号：１００００８１"
      })
  void theNumberIsReadAsItIsTyped(String typed) {
    assertThat(TrackResource.number(typed)).contains(new InquiryNumber(1_000_081));
  }

  @Test
  void whatHasNoDigitsIsNoNumber() {
    assertThat(TrackResource.number("编号")).isEmpty();
    assertThat(TrackResource.number("9".repeat(19))).isEmpty();
  }
}
