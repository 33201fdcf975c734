package org.zerodistance.search.querying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  @Test
  void plainWordsStayWords() {
    assertThat(QueryParser.parse("  路灯　 不亮 ")).isEqualTo(ParsedQuery.NOTHING.saying("路灯 不亮"));
    assertThat(QueryParser.parse("").hasText()).isFalse();
    assertThat(QueryParser.parse("K-219 3:00 a:b").words()).isEqualTo("K-219 3:00 a:b");
    assertThat(QueryParser.parse("路灯").hasOperators()).isFalse();
  }

  @Test
  void quotesOfEveryKindMakeAPhrase() {
    for (String text : new String[] {"\"路灯 不亮\"", "“路灯 不亮”", "「路灯 不亮」", "『路灯 不亮』", "＂路灯 不亮＂"}) {
      ParsedQuery parsedQuery = QueryParser.parse(text);
      assertThat(parsedQuery.phrases()).as(text).containsExactly("路灯 不亮");
      assertThat(parsedQuery.words()).isEmpty();
    }
    assertThat(QueryParser.parse("青石巷\"路灯\"坏").phrases()).containsExactly("路灯");
    assertThat(QueryParser.parse("青石巷\"路灯\"坏").words()).isEqualTo("青石巷 坏");
  }

  @Test
  void whatIsNotClosedIsWords() {
    assertThat(QueryParser.parse("\"路灯 不亮").words()).isEqualTo("路灯 不亮");
    assertThat(QueryParser.parse("\"").hasText()).isFalse();
    assertThat(QueryParser.parse("\"\"").hasText()).isFalse();
    assertThat(QueryParser.parse("路灯\"").words()).startsWith("路灯");
  }

  @Test
  void minusTakesAway() {
    assertThat(QueryParser.parse("路灯 -井盖").excluded()).containsExactly("井盖");
    assertThat(QueryParser.parse("路灯 －\"人民 路\"").excluded()).containsExactly("人民 路");
    assertThat(QueryParser.parse("路灯 - 井盖").excluded()).isEmpty();
    assertThat(QueryParser.parse("-").hasText()).isTrue();
    assertThat(QueryParser.parse("3-5栋").excluded()).isEmpty();
  }

  @Test
  void boardsAndOfficesAreNamed() {
    ParsedQuery parsedQuery = QueryParser.parse("board:mayor 單位：\"城市 管理\" 版块：书记信箱 噪音");
    assertThat(parsedQuery.boards()).containsExactly("mayor", "书记信箱");
    assertThat(parsedQuery.offices()).containsExactly("城市 管理");
    assertThat(parsedQuery.words()).isEqualTo("噪音");
    assertThat(QueryParser.parse("BOARD:x").boards()).containsExactly("x");
    assertThat(QueryParser.parse("工作单位：甲公司").offices()).isEmpty();
  }

  @Test
  void boardsAndOfficesAreTakenAway() {
    ParsedQuery parsedQuery = QueryParser.parse("-board:mayor －单位：\"城市 管理\" -版块：书记信箱 噪音");
    assertThat(parsedQuery.withoutBoards()).containsExactly("mayor", "书记信箱");
    assertThat(parsedQuery.withoutOffices()).containsExactly("城市 管理");
    assertThat(parsedQuery.boards()).isEmpty();
    assertThat(parsedQuery.ignored()).isEmpty();
    assertThat(parsedQuery.hasOperators()).isTrue();
    assertThat(parsedQuery.words()).isEqualTo("噪音");
  }

  @Test
  void daysAreTakenInManyForms() {
    for (String day : new String[] {"2026-03-05", "2026/3/5", "2026.03.05", "2026年3月5日"}) {
      assertThat(QueryParser.parse("after:" + day).after())
          .as(day)
          .contains(LocalDate.of(2026, 3, 5));
    }
    assertThat(QueryParser.parse("早于：2026").before()).contains(LocalDate.of(2026, 1, 1));
    assertThat(QueryParser.parse("before:2026-07").before()).contains(LocalDate.of(2026, 7, 1));
    assertThat(QueryParser.parse("before:2026年7月").before()).contains(LocalDate.of(2026, 7, 1));
  }

  @Test
  void whatMakesNoSenseIsNamedAndLetBe() {
    ParsedQuery parsedQuery =
        QueryParser.parse("after:昨天 before:2026-02-31 board: -board: 路灯 -after:2026");
    assertThat(parsedQuery.ignored())
        .containsExactly("after:昨天", "before:2026-02-31", "board:", "-board:", "-after:2026");
    assertThat(parsedQuery.words()).isEqualTo("路灯");
    assertThat(parsedQuery.after()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000062",
        "１００００６２",
        "No. 1000062",
        "no1000062",
        "Ｎｏ．1000062",
        "№1000062",
        "№ 1000062",
        "#1000062",
        "编号1000062",
        "编号：１００００６２",
        "編號 1000062",
        "编号：№ 1000062",
        "第1000062号",
        "第 1000062 號",
        "1000062号",
        " 1000062　"
      })
  void aNumberIsReadInEverySpelling(String typed) {
    ParsedQuery parsedQuery = QueryParser.parse(typed);

    assertThat(parsedQuery.number()).contains(1_000_062L);
    assertThat(parsedQuery.words()).as("texts that quote it").isEqualTo("1000062");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "58号",
        "2026",
        "第一次",
        "K219",
        "1000062 路灯",
        "3-1000062",
        "No",
        "9999999999999",
        ""
      })
  void whatIsMoreOrLessThanANumberIsWords(String typed) {
    assertThat(QueryParser.parse(typed).number()).isEmpty();
    assertThat(QueryParser.parse(typed).words()).isEqualTo(typed);
  }

  @Test
  void aNumberIsNarrowedByOperators() {
    ParsedQuery parsedQuery = QueryParser.parse("board:mayor 1000062");
    assertThat(parsedQuery.number()).contains(1_000_062L);
    assertThat(parsedQuery.boards()).containsExactly("mayor");
  }

  /** Goes through the operators of the parser itself, with and without a minus. */
  @Test
  void everyOperatorSaysWhatItCannotUse() {
    for (String name : QueryParser.operators()) {
      for (String typed : List.of(name + ":", name + ": ", name + ":\"\"", name + "：\" \"")) {
        for (String text : List.of(typed, "-" + typed)) {
          ParsedQuery parsedQuery = QueryParser.parse(text);
          assertThat(parsedQuery.ignored()).as(text).containsExactly(text.stripTrailing());
          assertThat(parsedQuery).as(text).isEqualTo(ignoring(parsedQuery));
        }
      }
      for (String text : List.of(name + ":foo", name + ":哈", "-" + name + ":maybe")) {
        ParsedQuery parsedQuery = QueryParser.parse(text);
        boolean named =
            Stream.of(
                    parsedQuery.boards(),
                    parsedQuery.offices(),
                    parsedQuery.withoutBoards(),
                    parsedQuery.withoutOffices())
                .anyMatch(list -> !list.isEmpty());
        assertThat(named).as(text).isNotEqualTo(parsedQuery.ignored().contains(text));
        assertThat(parsedQuery.after()).as(text).isEmpty();
        assertThat(parsedQuery.before()).as(text).isEmpty();
        assertThat(parsedQuery.overdue()).as(text).isEmpty();
      }
    }
  }

  /** A query of nothing but these ignored parts. */
  private static ParsedQuery ignoring(ParsedQuery other) {
    return new ParsedQuery(
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        other.ignored());
  }

  @ParameterizedTest
  @ValueSource(strings = {"路灯 逾期:是", "逾期：是 路灯", "-overdue:no 路灯", "路灯 OVERDUE:yes", "路灯 逾期:"})
  void theDeadlineIsTakenOut(String typed) {
    assertThat(QueryParser.withoutDeadline(typed)).isEqualTo("路灯");
    assertThat(QueryParser.withoutDeadline("路灯逾期 工程逾期:三年")).isEqualTo("路灯逾期 工程逾期:三年");
  }

  @Test
  void overdueIsYesOrNo() {
    assertThat(QueryParser.parse("-逾期:是").overdue()).contains(false);
    assertThat(QueryParser.parse("-overdue:no").overdue()).contains(true);
    assertThat(QueryParser.parse("overdue:ＹＥＳ").overdue()).contains(true);
    assertThat(QueryParser.parse("逾期:是 逾期:哈").overdue()).contains(true);
    assertThat(QueryParser.parse("overdue:yes 路灯").overdue()).contains(true);
    assertThat(QueryParser.parse("逾期：否").overdue()).contains(false);
    assertThat(QueryParser.parse("逾期 路灯").overdue()).isEqualTo(Optional.empty());
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
      assertThat(QueryParser.parse(text.toString()).phrases()).doesNotContain("");
    }
  }
}
