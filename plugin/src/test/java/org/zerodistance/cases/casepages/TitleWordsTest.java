package org.zerodistance.cases.casepages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleWordsTest {
  @Test
  void wordsAreWhatStandsBetweenGaps() {
    assertThat(TitleWords.of("  路灯　A3区，K219 路灯 ").words()).containsExactly("路灯", "a3区", "k219");
  }

  @Test
  void operatorsAndQuotesAreLeftOut() {
    assertThat(TitleWords.of("\"西堤路\" -公园 board:roads after:2020-01-01 路灯").words())
        .containsExactly("西堤路", "路灯");
    assertThat(TitleWords.of("-公园 board:roads \"\"").isEmpty()).isTrue();
  }

  @Test
  void aHyphenInsideAWordIsNoOperator() {
    assertThat(TitleWords.of("3-2栋").words()).containsExactly("3", "2栋");
  }

  @Test
  void onlyLongerChineseIsTakenApart() {
    assertThat(TitleWords.of("路灯").pairs()).isEmpty();
    assertThat(TitleWords.of("broken street lamp").pairs()).isEmpty();
    TitleWords words = TitleWords.of("西堤路路灯");
    assertThat(words.pairs()).containsExactly("西堤", "堤路", "路路", "路灯");
    assertThat(words.leastPairs()).isEqualTo(3);
  }

  @Test
  void aLongPasteIsCut() {
    TitleWords words = TitleWords.of("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸 ".repeat(20));
    assertThat(words.words()).hasSize(1);
    assertThat(words.pairs()).hasSize(12);
  }
}
