package org.zerodistance.insight.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks minimum values below the measured quality, so that a change for the worse is noticed. The
 * real sample is measured if its folder is beside the project.
 */
class QualityTest {
  @Test
  void proposalsHoldTogetherWhatIsOneProblem() {
    List<Samples.Recurrent> samples =
        Stream.concat(Stream.of(Samples.own()), Samples.liked().stream()).toList();

    assertThat(samples)
        .allSatisfy(
            sample -> {
              Quality.Proposals found = Quality.proposals(sample);
              assertThat(found.precision()).as("%s: %s", sample.name(), found).isGreaterThan(0.9);
              assertThat(found.recall()).as("%s: %s", sample.name(), found).isGreaterThan(0.75);
              assertThat(found.found()).as("%s: %s", sample.name(), found).isGreaterThan(0.8);
            });
  }

  @Test
  void theFirstTenSimilarCasesAreOfTheSameProblem() {
    List<Samples.Recurrent> samples =
        Stream.concat(Stream.of(Samples.own()), Samples.liked().stream()).toList();

    assertThat(samples)
        .allSatisfy(
            sample ->
                assertThat(Quality.recallAt10(sample, Quality.everything(sample)))
                    .as(sample.name())
                    .isGreaterThan(0.93));
  }

  @Test
  void theHandMadeGroupsShareNoRow() {
    assertThat(Samples.own().problems()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(Samples.liked().stream().flatMap(s -> s.problems().stream()).flatMap(List::stream))
        .doesNotHaveDuplicates();
  }
}
