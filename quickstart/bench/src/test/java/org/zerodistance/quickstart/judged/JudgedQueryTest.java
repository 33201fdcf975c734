package org.zerodistance.quickstart.judged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zerodistance.quickstart.judged.JudgedQuery.Judgement;

class JudgedQueryTest {
  private static final JudgedQuery LAMPS =
      JudgedQuery.of(
          "路灯",
          List.of(
              new Judgement(3, Pattern.compile("不亮")), new Judgement(1, Pattern.compile("太亮"))));

  @Test
  void aPerfectListIsWorthOne() {
    assertThat(LAMPS.ndcg(List.of("路灯不亮", "路灯太亮", "别的"))).isEqualTo(1);
    assertThat(LAMPS.reciprocalRank(List.of("路灯不亮"))).isEqualTo(1);
  }

  @Test
  void laterIsWorthLess() {
    // (1/log2(2) + 7/log2(3)) / (7/log2(2) + 1/log2(3))
    assertThat(LAMPS.ndcg(List.of("路灯太亮", "路灯不亮"))).isCloseTo(0.7098, within(0.0005));
    assertThat(LAMPS.reciprocalRank(List.of("路灯太亮", "别的", "路灯不亮")))
        .isCloseTo(1.0 / 3, within(1e-9));
  }

  @Test
  void nothingIsWorthNothing() {
    assertThat(LAMPS.ndcg(List.of())).isZero();
    assertThat(LAMPS.reciprocalRank(List.of("别的"))).isZero();
  }

  @Test
  void patternsCountWhatIsThere() {
    JudgedQuery two =
        JudgedQuery.of(
            "灯", List.of(new Judgement(3, Pattern.compile("灯"))), List.of("路灯", "电灯", "路"));

    assertThat(two.ideal()).containsExactly(3, 3);
    assertThat(two.ndcg(List.of("路灯", "电灯"))).isEqualTo(1);
  }

  @Test
  void bothSetsCanBeRead() {
    assertThat(JudgedQueries.demoCity().size()).isGreaterThanOrEqualTo(60);
    assertThat(JudgedQueries.neighbourData(List.of()).size()).isGreaterThanOrEqualTo(40);
  }
}
