package org.zerodistance.quickstart.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadFiguresTest {
  @Test
  void theMedianRoundIsNeitherTheBestNorTheWorst() {
    List<LoadFigures> rounds = List.of(figures(100, 9), figures(300, 1), figures(200, 4));
    LoadFigures median = LoadFigures.median(rounds);
    assertThat(median.perSecond()).isEqualTo(200);
    assertThat(median.p50()).isEqualTo(4);
    assertThat(median.max()).isEqualTo(9);
    assertThat(median.errors()).isEqualTo(3);
  }

  private static LoadFigures figures(double perSecond, double millis) {
    return new LoadFigures(
        10, 1, perSecond, millis, millis, millis, millis, 1, Map.of(), Map.of(50.0, millis));
  }
}
