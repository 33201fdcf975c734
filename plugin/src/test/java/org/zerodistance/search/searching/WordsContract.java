package org.zerodistance.search.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.status.CaseStatus;

/** The contract about matching words and the content of hits. */
interface WordsContract extends OwnBoard {
  @Test
  default void findsPartOfATitle() {
    write(inquiry().titled("路灯不亮"));

    assertThat(titles(search("路灯"))).containsExactly("路灯不亮");
    assertThat(titles(search("不亮"))).containsExactly("路灯不亮");
    assertThat(titles(search("井盖"))).isEmpty();
  }

  @Test
  default void findsACaseByItsNumberBeforeTextsThatQuoteIt() {
    DocumentBuilder asked = inquiry().titled("路灯不亮");
    DocumentBuilder quoting = story().titled("№ " + asked.id() + " 有了答复").at(NOON.plusSeconds(600));
    write(quoting, asked, inquiry().titled("井盖丢失"));

    for (String typed : List.of("%d", "No. %d", "№%d", "编号%d", "第%d号")) {
      String text = typed.formatted(asked.id());
      assertThat(titles(search(text)))
          .as(text)
          .containsExactlyInAnyOrder("路灯不亮", "№ " + asked.id() + " 有了答复");
      assertThat(index().suggest(text, List.of()).titles())
          .as(text)
          .extracting(SuggestionList.Title::title)
          .contains("路灯不亮");
    }
    assertThat(titles(search(Long.toString(asked.id() + 1_000_000)))).isEmpty();
  }

  @Test
  default void aHiddenNumberIsNotFound() {
    DocumentBuilder hidden = inquiry().titled("路灯不亮").version(1);
    write(hidden);
    index().write(List.of(SearchDocument.hidden(SearchType.INQUIRY, hidden.id(), 2)));
    settle();

    String number = Long.toString(hidden.id());
    assertThat(titles(search(number))).isEmpty();
    assertThat(index().suggest(number, List.of()).titles()).isEmpty();
  }

  @Test
  default void findsRareCharacters() {
    write(inquiry().titled("𣲘塘镇的水管"), inquiry().titled("浛溪县塱山路积水"), inquiry().titled("㵲阳河边的垃圾"));

    assertThat(titles(search("𣲘塘"))).containsExactly("𣲘塘镇的水管");
    assertThat(titles(search("𣲘"))).containsExactly("𣲘塘镇的水管");
    assertThat(titles(search("塱山路"))).containsExactly("浛溪县塱山路积水");
    assertThat(titles(search("㵲阳"))).containsExactly("㵲阳河边的垃圾");
  }

  @Test
  default void findsAnswersAndRemarksAndText() {
    write(
        inquiry().titled("出行不便").answered("已安排增开夜班公交"),
        inquiry().titled("请修路面").saying("青石巷口坑洼严重"),
        inquiry().titled("楼道杂物").remarked("昨天又堆了旧沙发"));

    assertThat(titles(search("夜班公交"))).containsExactly("出行不便");
    assertThat(titles(search("坑洼"))).containsExactly("请修路面");
    assertThat(titles(search("旧沙发"))).containsExactly("楼道杂物");
  }

  @Test
  default void takesLatinLettersAsTheyCome() {
    write(inquiry().titled("Street lights are out on K219"));

    assertThat(titles(search("LIGHTS"))).hasSize(1);
    assertThat(titles(search("k219"))).hasSize(1);
    assertThat(titles(search("Ｋ２１９"))).hasSize(1);
  }

  @Test
  default void synonymsFindAsWell() {
    write(inquiry().titled("巴士总是晚点"));

    SearchQuery exact = query("公交");
    assertThat(titles(index().search(exact.meaning(exact.parsedQuery().meaning(List.of("巴士"))))))
        .containsExactly("巴士总是晚点");
  }

  @Test
  default void marksWhatMatchesInPlainText() {
    write(inquiry().titled("<b>路灯</b>不亮").saying("河滨路的路灯 <script>alert(1)</script> 坏了"));

    SearchHit hit = search("路灯").hits().get(0);

    assertThat(Highlight.join(hit.title())).isEqualTo("<b>路灯</b>不亮");
    assertThat(hit.title()).contains(new Highlight("路灯", true));
    assertThat(hit.snippet()).contains(new Highlight("路灯", true));
    assertThat(Highlight.join(hit.snippet())).contains("<script>");
  }

  @Test
  default void tellsWhatAHitIs() {
    write(inquiry().titled("学位紧张").of(Kind.CONSULT).answered("明年新建"));

    SearchHit hit = search("学位").hits().get(0);

    assertThat(hit.type()).isEqualTo(SearchType.INQUIRY);
    assertThat(hit.kind()).contains(Kind.CONSULT);
    assertThat(hit.status()).contains(CaseStatus.ANSWERED);
    assertThat(hit.boards()).containsExactly(board());
    assertThat(hit.path()).isEqualTo("/inquiries/" + hit.number());
    assertThat(hit.submittedAt()).isEqualTo(NOON);
  }

  @Test
  default void toleratesWhateverIsTyped() {
    write(inquiry().titled("路灯不亮"));

    for (String text :
        List.of(
            "\"",
            "AND OR NOT",
            "title:*",
            "{\"query\":1}",
            "((",
            "\uD867",
            "  ",
            "路灯".repeat(300),
            "🚲")) {
      assertThat(search(text).limited()).isFalse();
    }
    assertThat(index().search(query("路灯").behind(Optional.of("nonsense"))).hits()).hasSize(1);
  }

  @Test
  default void suggestsTitlesAndNames() {
    String rare = "塱" + board();
    DocumentBuilder hidden = inquiry().titled(rare + "井盖").version(1);
    write(inquiry().titled(rare + "路灯不亮"), hidden);
    index().write(List.of(SearchDocument.hidden(SearchType.INQUIRY, hidden.id(), 2)));
    settle();

    SuggestionList suggestionList = index().suggest(rare, List.of(rare + "街道办", "市长信箱"));

    assertThat(suggestionList.titles())
        .extracting(SuggestionList.Title::title)
        .containsExactly(rare + "路灯不亮");
    assertThat(suggestionList.names()).containsExactly(rare + "街道办");
    for (String typed : List.of("", " ", "\"", "\uD867", "a'b", "zhongguo".repeat(9), "*")) {
      assertThat(index().suggest(typed, List.of()).names()).isEmpty();
    }
  }
}
