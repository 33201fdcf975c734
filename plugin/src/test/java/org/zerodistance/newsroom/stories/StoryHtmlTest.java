package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryHtmlTest {
  private static final String PHOTO = "ABCDEFGHJKMNPQRSTVWXYZ0123";
  private static final Quote QUOTE =
      new Quote(new QuoteId(7), null, Quote.QuoteKind.INQUIRY, "路灯不亮", "读者李先生", Instant.EPOCH);

  @Test
  void plainFormattingStays() {
    String html =
        "<h2>现场</h2><p>一<strong>二</strong><em>三</em> <a"
            + " href=\"https://example.org/a?b=1\">四</a></p><ul><li>五</li></ul>";

    assertThat(StoryHtml.clean(html)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>好</p><script>alert(1)</script>",
        "<p onclick=\"alert(1)\">好</p>",
        "<p style=\"position:fixed\">好</p>",
        "<p>好</p><iframe src=\"https://example.org\"></iframe>",
        "<p>好</p><img src=x onerror=alert(1)>",
        "<p>好</p><svg/onload=alert(1)>"
      })
  void whateverElseIsGone(String html) {
    assertThat(StoryHtml.clean(html)).isEqualTo("<p>好</p>");
  }

  @Test
  void anAddressThatRunsIsNoAddress() {
    assertThat(StoryHtml.clean("<p><a href=\"javascript:alert(1)\">好</a></p>"))
        .doesNotContain("javascript");
  }

  @Test
  void nobodyRewordsAQuote() {
    String clean =
        StoryHtml.clean("<figure data-quote=\"7\"><blockquote>改过的话</blockquote></figure>");

    assertThat(clean).isEqualTo("<figure data-quote=\"7\"></figure>");
    assertThat(StoryHtml.blocks(clean, List.of(QUOTE))).containsExactly(StoryBlock.ofQuote(QUOTE));
  }

  @Test
  void theBodyIsCutAtEachPlaceholderAndNothingStandsTwice() {
    assertThat(
            StoryHtml.blocks(
                "<p>一</p> <p>二</p><figure data-quote=\"7\"></figure>\n<figure data-photo=\""
                    + PHOTO
                    + "\"></figure><p>三</p>",
                List.of(QUOTE)))
        .containsExactly(
            StoryBlock.ofHtml("<p>一</p> <p>二</p>"),
            StoryBlock.ofQuote(QUOTE),
            StoryBlock.ofPhoto(PHOTO, ""),
            StoryBlock.ofHtml("<p>三</p>"));
  }

  @Test
  void aQuoteOfAnotherStoryIsNotShown() {
    assertThat(StoryHtml.blocks("<figure data-quote=\"8\"></figure>", List.of(QUOTE))).isEmpty();
  }

  @Test
  void aPhotoKeepsItsCaptionAndNothingElse() {
    String clean =
        StoryHtml.clean(
            "<figure data-photo=\""
                + PHOTO
                + "\"><img src=\"x\"><figcaption>修好的<b>路灯</b></figcaption></figure>");

    assertThat(StoryHtml.blocks(clean, List.of()))
        .containsExactly(StoryBlock.ofPhoto(PHOTO, "修好的路灯"));
  }

  @Test
  void aCaptionHasTwoHundredCharactersAndAPhotoIsNoQuote() {
    String clean =
        StoryHtml.clean(
            "<figure data-quote=\"7\" data-photo=\""
                + PHOTO
                + "\"><figcaption>"
                + "字".repeat(201)
                + "</figcaption></figure>");

    assertThat(clean)
        .isEqualTo(
            "<figure data-photo=\""
                + PHOTO
                + "\"><figcaption>"
                + "字".repeat(200)
                + "</figcaption></figure>");
    assertThat(
            StoryHtml.clean(
                "<figure data-photo=\"" + PHOTO + "\"><figcaption> </figcaption></figure>"))
        .doesNotContain("figcaption");
  }

  @Test
  void aFigureOfNothingIsItsWordsAlone() {
    assertThat(StoryHtml.clean("<figure><p>一</p></figure>")).isEqualTo("<p>一</p>");
  }

  @Test
  void placeholdersAreLiftedToTheTop() {
    String clean =
        StoryHtml.clean("<blockquote>前<figure data-quote=\"7\"></figure>后</blockquote><p>末</p>");

    assertThat(StoryHtml.blocks(clean, List.of(QUOTE)))
        .extracting(StoryBlock::quote)
        .contains(QUOTE);
    assertThat(clean).doesNotContain("<blockquote><figure");
  }

  @Test
  void aPlaceholderWithinAnotherGoesWithTheForeignContent() {
    for (String inner :
        List.of(
            "<figure data-quote=\"8\"></figure>",
            "<blockquote><figure data-quote=\"8\"></figure></blockquote>")) {
      assertThat(StoryHtml.clean("<figure data-quote=\"7\">" + inner + "</figure><p>末</p>"))
          .isEqualTo("<figure data-quote=\"7\"></figure><p>末</p>");
    }
  }

  @Test
  void aCaptionIsCutBetweenCharacters() {
    String clean =
        StoryHtml.clean(
            "<figure data-photo=\""
                + PHOTO
                + "\"><figcaption>"
                + "💡".repeat(201)
                + "</figcaption></figure>");

    assertThat(StoryHtml.blocks(clean, List.of()))
        .containsExactly(StoryBlock.ofPhoto(PHOTO, "💡".repeat(200)));
  }

  @Test
  void emptyParagraphsAndNoBreakSpacesOfTheEditorAreTidied() {
    assertThat(StoryHtml.clean("<p>a&nbsp;b</p><p><br></p><p></p>")).isEqualTo("<p>a b</p>");
  }

  @Test
  void theTextHasALineForEachParagraph() {
    assertThat(StoryHtml.text("<h2>现场</h2><p>一<br>二</p><ul><li>三</li><li>四</li></ul>"))
        .isEqualTo("现场\n一 二\n三\n四");
  }

  @Test
  void countedQuotesGetTheirIds() {
    assertThat(
            StoryHtml.withQuoteIds(
                "<figure data-quote=\"1\"></figure><figure data-quote=\"2\"></figure>",
                List.of(new QuoteId(41))))
        .isEqualTo("<figure data-quote=\"41\"></figure>");
  }
}
