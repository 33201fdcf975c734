package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicTextsTest {
  @Test
  void everyPostAddressSaysWhatHappensToPersonalDataInItsTexts() {
    assertThat(PublicTexts.known()).containsExactlyElementsOf(PostRoutes.ofProgram());
  }
}
