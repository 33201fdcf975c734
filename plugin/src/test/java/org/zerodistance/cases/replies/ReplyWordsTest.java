package org.zerodistance.cases.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.cases.inquiries.Span;

class ReplyWordsTest {
  private static final String HTML =
      "<p>网友您好：</p><p>请致电<a href=\"tel:13800001234\" rel=\"nofollow\">办公室</a>，"
          + "号码<strong>1380000</strong>1234。</p><ul><li>周一</li><li>周二</li></ul>";

  @Test
  void eachParagraphIsALine() {
    assertThat(ReplyWords.of(HTML)).isEqualTo("网友您好：\n请致电办公室，号码13800001234。\n周一\n周二\n");
  }

  @Test
  void aPassageAcrossMarkupIsBlackedOutAndItsLinkIsDropped() {
    ReplyHtml black = ReplyWords.black(HTML, List.of(passage("13800001234")));

    assertThat(black.html())
        .isEqualTo(
            "<p>网友您好：</p><p>请致电办公室，号码<strong>███████</strong>████。</p>"
                + "<ul><li>周一</li><li>周二</li></ul>");
    assertThat(black.text()).doesNotContain("1380").contains("███████████");
  }

  @Test
  void withoutPassagesNothingChanges() {
    assertThat(ReplyWords.black(HTML, List.of()).html()).isEqualTo(HTML);
  }

  @ParameterizedTest
  @ValueSource(strings = {"网友", "周一\n周二", "办公室，号码", "1234。\n周"})
  void thePassageIsGoneAndTheRestStays(String words) {
    String all = ReplyWords.of(HTML);
    String black = ReplyWords.of(ReplyWords.black(HTML, List.of(passage(words))).html());

    assertThat(black)
        .isEqualTo(all.replace(words, words.replaceAll("[^\\n]", String.valueOf(Span.BLACK))));
  }

  private static Span passage(String words) {
    int at = ReplyWords.of(HTML).indexOf(words);
    assertThat(at).as(words).isNotNegative();
    return new Span(Span.Field.BODY, at, at + words.length(), "by_hand");
  }
}
