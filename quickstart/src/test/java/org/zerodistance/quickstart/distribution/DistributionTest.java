package org.zerodistance.quickstart.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {

  static Stream<Distribution> all() {
    return Stream.of(Distribution.mariaDb(), Distribution.elasticsearch(), Distribution.payara());
  }

  @ParameterizedTest
  @MethodSource("all")
  void namesAnArtifactWithVersionAndDigest(Distribution distribution) {
    assertThat(distribution.artifact())
        .matches("[\\w.]+(-[\\w.]+)*(:[\\w.-]+){3}")
        .doesNotContain("$");
    assertThat(distribution.sha256()).matches("[0-9a-f]{64}");
    assertThat(distribution.version()).matches("[0-9]+(\\.[0-9]+)+");
    assertThat(distribution.repositoryPath()).endsWith("/" + distribution.fileName());
    assertThat(distribution.fileName()).contains(distribution.version());
  }
}
