package org.zerodistance.newsroom.storydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.city.house.House;
import org.zerodistance.city.house.Imprint;
import org.zerodistance.newsroom.stories.NewStory;
import org.zerodistance.newsroom.stories.Quote;

class DraftTextTest {
  private static final House HOUSE =
      new House(
          "榕浦问政", "Ask Rongpu", "", "", ZoneId.of("Asia/Shanghai"), Optional.empty(), Imprint.NONE);
  private static final Instant ASKED = Instant.parse("2026-11-02T01:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

  @Test
  void anAnsweredCaseBecomesAHeadlineThatSaysWhoAnsweredAndHowFast() {
    DraftText draft =
        draft(
            List.of(aCase(1, "河滨路路灯不亮", true)),
            List.of(anAnswer(1, Instant.parse("2026-11-05T03:00:00Z"))));

    assertThat(draft.wording("覃少峰").headline()).isEqualTo("“河滨路路灯不亮”：城市管理局3天后答复");
    assertThat(draft.wording("覃少峰").byline()).isEqualTo("记者 覃少峰");
    assertThat(draft.wording("覃少峰").bodyHtml())
        .contains("<figure data-quote=\"1\"></figure>", "<figure data-quote=\"2\"></figure>")
        .contains("（3天后）")
        .contains("在“榕浦问政”写道：");
  }

  @Test
  void aTimeIsRoundedAndNotCutInTheOfficesFavour() {
    DraftText draft =
        draft(
            List.of(aCase(1, "河滨路路灯不亮", true)),
            List.of(anAnswer(1, ASKED.plus(Duration.ofMinutes(12_606)))));

    assertThat(draft.wording("覃少峰").headline()).endsWith("9天后答复");
  }

  @Test
  void quotesAreTheInquiryAndTheAnswerWithTheirSource() {
    DraftText draft =
        draft(
            List.of(aCase(1, "河滨路路灯不亮", true)),
            List.of(anAnswer(1, Instant.parse("2026-11-05T03:00:00Z"))));

    assertThat(draft.quotes())
        .extracting(NewStory.NewQuote::kind, NewStory.NewQuote::source)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Quote.QuoteKind.INQUIRY, "网友李先生"),
            org.assertj.core.groups.Tuple.tuple(Quote.QuoteKind.REPLY, "城市管理局"));
  }

  @Test
  void aCaseThatIsNotPublicIsNotQuoted() {
    DraftText draft = draft(List.of(aCase(1, "河滨路路灯不亮", false)), List.of());

    assertThat(draft.quotes()).isEmpty();
    assertThat(draft.wording("覃少峰").bodyHtml()).doesNotContain("data-quote");
  }

  /**
   * With and without answers, alone and beside public cases, before and after them, both tongues.
   */
  @Test
  void nothingOfACaseThatIsNotPublicStandsInTheDraft() {
    for (String title : List.of("河滨路路灯不亮", "Street lamps are out")) {
      DraftSources.CaseSource hidden = aCase(1, title, false);
      DraftSources.CaseSource open = openCase();
      for (List<DraftSources.CaseSource> cases :
          List.of(
              List.of(hidden),
              List.of(hidden, aCase(3, title, false)),
              List.of(hidden, open),
              List.of(open, hidden))) {
        for (List<DraftSources.ReplySource> answers :
            List.of(
                List.<DraftSources.ReplySource>of(),
                List.of(anAnswer(1, Instant.parse("2026-11-05T03:00:00Z"))))) {
          DraftText draft =
              new DraftText(
                  cases,
                  answers,
                  List.of(new DraftSources.VisitRow("河滨路十七号", ASKED.plusSeconds(9_000))),
                  HOUSE,
                  NOW);
          assertThat(draft.wording("覃少峰").toString() + draft.quotes())
              .as("%s with %s answers", cases, answers.size())
              .doesNotContain(title, "河滨路", "李先生", "1000001", "1000003", "已经修好", "好几天");
        }
      }
    }
  }

  @Test
  void aCaseThatIsNotPublicIsToldWithoutItsWords() {
    DraftText draft =
        draft(
            List.of(aCase(1, "河滨路路灯不亮", false)),
            List.of(anAnswer(1, Instant.parse("2026-11-05T03:00:00Z"))));

    assertThat(draft.wording("覃少峰").headline()).isEqualTo("一位网友反映的事：城市管理局3天后答复");
    assertThat(draft.wording("覃少峰").bodyHtml()).contains("一位网友通过“榕浦问政”反映了一件事，内容未公开。", "城市管理局作出答复");
  }

  @Test
  void theHeadlineTellsOfTheCaseThatIsPublic() {
    DraftText draft = draft(List.of(aCase(1, "河滨路路灯不亮", false), openCase()), List.of());

    assertThat(draft.wording("覃少峰").headline()).isEqualTo("“井盖丢失”等2件问政，有了哪些回音");
    assertThat(draft.wording("覃少峰").deck()).contains("网友王女士", "人民桥");
  }

  @Test
  void anEnglishCaseIsDraftedInEnglish() {
    DraftText draft = draft(List.of(aCase(1, "Street lamps are out", true)), List.of());

    assertThat(draft.wording("Zhou Yang").headline())
        .isEqualTo("“Street lamps are out”: still no answer after 18 days");
    assertThat(draft.wording("Zhou Yang").byline()).isEqualTo("By Zhou Yang");
  }

  @Test
  void markupInACaseStaysText() {
    DraftText draft = draft(List.of(aCase(1, "<b>路灯</b>", true)), List.of());

    assertThat(draft.wording("覃少峰").bodyHtml()).contains("&lt;b&gt;路灯").doesNotContain("<b>");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    String name = DraftText.BUNDLE;

    assertThat(ResourceBundle.getBundle(name, Locale.SIMPLIFIED_CHINESE).keySet())
        .isEqualTo(ResourceBundle.getBundle(name, Locale.ENGLISH).keySet());
  }

  private static DraftText draft(
      List<DraftSources.CaseSource> cases, List<DraftSources.ReplySource> answers) {
    return new DraftText(cases, answers, List.of(), HOUSE, NOW);
  }

  private static DraftSources.CaseSource aCase(long id, String title, boolean listed) {
    return new DraftSources.CaseSource(
        new InquiryId(id),
        new InquiryNumber(1_000_000 + id),
        title,
        title + "，已经好几天了。",
        "李先生",
        "河滨路",
        listed,
        ASKED,
        "城管问政",
        "城市管理局");
  }

  private static DraftSources.CaseSource openCase() {
    return new DraftSources.CaseSource(
        new InquiryId(2),
        new InquiryNumber(1_000_002),
        "井盖丢失",
        "路口的井盖不见了。",
        "王女士",
        "人民桥",
        true,
        ASKED.plusSeconds(60),
        "城管问政",
        "城市管理局");
  }

  private static DraftSources.ReplySource anAnswer(long inquiry, Instant at) {
    return new DraftSources.ReplySource(9, new InquiryId(inquiry), "城市管理局", "已经修好。", at);
  }
}
