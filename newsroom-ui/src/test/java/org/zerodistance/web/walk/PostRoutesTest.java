package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostRoutesTest {
  @Test
  void everyPostAddressOfTheProgramHasAPurpose() {
    assertThat(PostRoutes.known()).containsExactlyElementsOf(PostRoutes.ofProgram());
  }
}
