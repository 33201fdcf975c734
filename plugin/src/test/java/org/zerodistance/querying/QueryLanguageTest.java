package org.zerodistance.querying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryLanguageTest {
  @Test
  void plainWordsStayWords() {
    assertThat(QueryLanguage.parse("  路灯　 不亮 ")).isEqualTo(Sought.NOTHING.saying("路灯 不亮"));
    assertThat(QueryLanguage.parse("").hasText()).isFalse();
    assertThat(QueryLanguage.parse("K-219 3:00 a:b").words()).isEqualTo("K-219 3:00 a:b");
    assertThat(QueryLanguage.parse("路灯").hasOperators()).isFalse();
  }

  @Test
  void quotesOfEveryKindMakeAPhrase() {
    for (String text : new String[] {"\"路灯 不亮\"", "“路灯 不亮”", "「路灯 不亮」", "『路灯 不亮』", "＂路灯 不亮＂"}) {
      Sought sought = QueryLanguage.parse(text);
      assertThat(sought.phrases()).as(text).containsExactly("路灯 不亮");
      assertThat(sought.words()).isEmpty();
    }
    assertThat(QueryLanguage.parse("青石巷\"路灯\"坏").phrases()).containsExactly("路灯");
    assertThat(QueryLanguage.parse("青石巷\"路灯\"坏").words()).isEqualTo("青石巷 坏");
  }

  @Test
  void whatIsNotClosedIsWords() {
    assertThat(QueryLanguage.parse("\"路灯 不亮").words()).isEqualTo("路灯 不亮");
    assertThat(QueryLanguage.parse("\"").hasText()).isFalse();
    assertThat(QueryLanguage.parse("\"\"").hasText()).isFalse();
    assertThat(QueryLanguage.parse("路灯\"").words()).startsWith("路灯");
  }

  @Test
  void minusTakesAway() {
    assertThat(QueryLanguage.parse("路灯 -井盖").excluded()).containsExactly("井盖");
    assertThat(QueryLanguage.parse("路灯 －\"人民 路\"").excluded()).containsExactly("人民 路");
    assertThat(QueryLanguage.parse("路灯 - 井盖").excluded()).isEmpty();
    assertThat(QueryLanguage.parse("-").hasText()).isTrue();
    assertThat(QueryLanguage.parse("3-5栋").excluded()).isEmpty();
  }

  @Test
  void boardsAndOfficesAreNamed() {
    Sought sought = QueryLanguage.parse("board:mayor 單位：\"城市 管理\" 版块：书记信箱 噪音");
    assertThat(sought.boards()).containsExactly("mayor", "书记信箱");
    assertThat(sought.offices()).containsExactly("城市 管理");
    assertThat(sought.words()).isEqualTo("噪音");
    assertThat(QueryLanguage.parse("BOARD:x").boards()).containsExactly("x");
    assertThat(QueryLanguage.parse("工作单位：甲公司").offices()).isEmpty();
  }

  @Test
  void boardsAndOfficesAreTakenAway() {
    Sought sought = QueryLanguage.parse("-board:mayor －单位：\"城市 管理\" -版块：书记信箱 噪音");
    assertThat(sought.withoutBoards()).containsExactly("mayor", "书记信箱");
    assertThat(sought.withoutOffices()).containsExactly("城市 管理");
    assertThat(sought.boards()).isEmpty();
    assertThat(sought.ignored()).isEmpty();
    assertThat(sought.hasOperators()).isTrue();
    assertThat(sought.words()).isEqualTo("噪音");
  }

  @Test
  void daysAreTakenInManyForms() {
    for (String day : new String[] {"2026-03-05", "2026/3/5", "2026.03.05", "2026年3月5日"}) {
      assertThat(QueryLanguage.parse("after:" + day).after())
          .as(day)
          .contains(LocalDate.of(2026, 3, 5));
    }
    assertThat(QueryLanguage.parse("早于：2026").before()).contains(LocalDate.of(2026, 1, 1));
    assertThat(QueryLanguage.parse("before:2026-07").before()).contains(LocalDate.of(2026, 7, 1));
    assertThat(QueryLanguage.parse("before:2026年7月").before()).contains(LocalDate.of(2026, 7, 1));
  }

  @Test
  void whatMakesNoSenseIsNamedAndLetBe() {
    Sought sought = QueryLanguage.parse("after:昨天 before:2026-02-31 board: -board: 路灯 -after:2026");
    assertThat(sought.ignored())
        .containsExactly("after:昨天", "before:2026-02-31", "board:", "-board:", "-after:2026");
    assertThat(sought.words()).isEqualTo("路灯");
    assertThat(sought.after()).isEmpty();
  }

  @Test
  void overdueIsYesUnlessNo() {
    assertThat(QueryLanguage.parse("overdue:").overdue()).contains(true);
    assertThat(QueryLanguage.parse("overdue:yes 路灯").overdue()).contains(true);
    assertThat(QueryLanguage.parse("逾期：否").overdue()).contains(false);
    assertThat(QueryLanguage.parse("逾期 路灯").overdue()).isEqualTo(Optional.empty());
  }

  @Test
  void noInputIsAMistake() {
    String alphabet = "\"“”「-－:： 　路灯ab1\uD867\uDC00\0\t板boardoverdueafter:before2026年*()[]{}\\/~^";
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int c = 0; c < length; c++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(QueryLanguage.parse(text.toString()).phrases()).doesNotContain("");
    }
  }
}
