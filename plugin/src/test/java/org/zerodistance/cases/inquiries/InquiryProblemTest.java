package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryProblemTest {
  @ParameterizedTest
  @CsvSource({
    "INQUIRY_NOT_FOUND,404",
    "TRACKING_CODE_WRONG,404",
    "INQUIRY_MOVE_NOT_ALLOWED,409",
    "INQUIRY_CHANGED_MEANWHILE,409",
    "REMARK_NOT_POSSIBLE,409",
    "QUESTION_ANSWERED_ALREADY,409",
    "BOARD_CLOSED,422",
  })
  void aRefusalSaysByItsStatusWhatTheCallerMayDo(InquiryProblem.Code code, int status) {
    assertThat(new InquiryProblem(code).code().kind().status()).isEqualTo(status);
  }

  /** Ids stand in addresses and in receipts as plain numbers. */
  @Test
  void idsAreWrittenAsTheirNumbers() {
    assertThat(new InquiryId(7)).hasToString("7");
    assertThat(new InquiryNumber(100_001)).hasToString("100001");
  }
}
