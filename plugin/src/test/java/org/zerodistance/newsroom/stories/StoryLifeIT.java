package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.city.columns.ColumnKeeping;
import org.zerodistance.city.columns.ColumnState;
import org.zerodistance.city.columns.Rhythm;
import org.zerodistance.city.columns.SaveColumn;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.newsroom.storydesk.DraftFactory;
import org.zerodistance.newsroom.storydesk.StartStory;
import org.zerodistance.newsroom.storydesk.StoryEditorQueries;
import org.zerodistance.newsroom.storydesk.StoryEditorView;
import org.zerodistance.newsroom.storypages.ColumnPages;
import org.zerodistance.newsroom.storypages.StoryPages;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class StoryLifeIT {
  private static TestHouse house;

  private TestCity city;
  private Viewer reporter;
  private Viewer editor;
  private ColumnId column;
  private InquiryId inquiry;
  private StoryId story;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void startAStory() {
    city = house.city();
    reporter = city.person(Role.REPORTER);
    editor = city.person(Role.EDITOR);
    column =
        house
            .get(ColumnKeeping.class)
            .create(
                new SaveColumn(
                    "column-" + city.slug(),
                    "零距离追问",
                    "",
                    "日报",
                    "",
                    Rhythm.WEEKLY,
                    Optional.of(4),
                    0,
                    false,
                    ColumnState.OPEN),
                editor);
    inquiry = city.admitted("河滨路路灯不亮").id();
    story =
        house
            .get(DraftFactory.class)
            .start(
                new StartStory(List.of(inquiry), Optional.empty(), Optional.of(column)), reporter);
  }

  @Test
  void theDraftQuotesTheCaseAndTheQuoteStaysWhatItWas() {
    StoryEditorView page = page();

    assertThat(page.story().headline()).contains("河滨路路灯不亮");
    assertThat(page.quotes()).hasSize(1);
    assertThat(page.story().bodyHtml()).contains("data-quote=\"" + page.quotes().get(0).id());

    house
        .jdbi()
        .useHandle(h -> h.execute("UPDATE inquiry SET body = '改了' WHERE id = ?", inquiry.value()));
    assertThat(page().quotes().get(0).text()).contains("已经好几天了");
  }

  @Test
  void whoSavesOverSomebodyElsesSaveIsTold() {
    int version = page().story().version();
    save("第一位的标题", version, reporter);

    assertThatThrownBy(() -> save("第二位的标题", version, editor))
        .isInstanceOfSatisfying(
            StoryProblem.class,
            p -> assertThat(p.code()).isEqualTo(StoryProblem.Code.STORY_CHANGED_MEANWHILE));
    assertThat(page().story().headline()).isEqualTo("第一位的标题");
  }

  @Test
  void anApprovalBelongsToTheRevisionThatWasRead() {
    StoryEditorView read = sentIn();
    int saved = save("读过之后又改", read.story().version(), reporter);

    assertThatThrownBy(
            () -> house.get(Review.class).approve(story, read.story().revision(), saved, editor))
        .isInstanceOfSatisfying(
            StoryProblem.class,
            p -> assertThat(p.code()).isEqualTo(StoryProblem.Code.STORY_REVISION_NOT_READ));

    approve();
    assertThat(page().story().state()).isEqualTo(Publication.APPROVED);
    save("批准之后又改", page().story().version(), reporter);
    assertThat(page().story().state()).isEqualTo(Publication.IN_REVIEW);
  }

  @Test
  void aScheduledStoryThatIsSavedLosesItsTime() {
    sentIn();
    approve();
    house
        .get(Scheduling.class)
        .schedule(story, Instant.now().plus(1, ChronoUnit.HOURS), page().story().version(), editor);

    save("排好之后又改", page().story().version(), editor);

    assertThat(page().story().state()).isEqualTo(Publication.IN_REVIEW);
    assertThat(page().story().publishAt()).isNull();
  }

  @Test
  void theIndexHearsOfEveryChangeFromTheFirstDraftOn() {
    assertThat(indexWords()).isPositive();
    forget();
    save("还没有人读过的稿子", page().story().version(), reporter);
    assertThat(indexWords()).isEqualTo(1);
    house
        .get(Scheduling.class)
        .plan(story, Optional.of(LocalDate.of(2030, 1, 31)), page().story().version(), reporter);
    assertThat(indexWords()).isEqualTo(2);
    sentIn();
    assertThat(indexWords()).isEqualTo(3);
  }

  private static void forget() {
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));
  }

  @Test
  void savingTheSameAgainChangesNothing() {
    sentIn();
    approve();
    StoryEditorView page = page();

    int version = save(page.story().headline(), page.story().version(), reporter);

    assertThat(version).isEqualTo(page.story().version());
    assertThat(page().story().state()).isEqualTo(Publication.APPROVED);
  }

  @Test
  void automaticSavesGatherInOneRevisionUntilSomebodySaysSomething() {
    int before = page().revisions().size();
    for (int i = 0; i < 5; i++) {
      autosave("标题" + i);
    }
    assertThat(page().revisions()).hasSize(before + 1);

    house.get(Review.class).comment(story, page().story().revision(), "这里要核实", editor);
    autosave("又一个标题");
    assertThat(page().revisions()).hasSize(before + 2);
  }

  @Test
  void anOlderRevisionComesBackAsTheNewest() {
    String first = page().story().headline();
    save("写坏的标题", page().story().version(), reporter);

    house.get(Writing.class).restore(story, 1, page().story().version(), reporter);

    assertThat(page().story().headline()).isEqualTo(first);
    assertThat(page().story().revision()).isEqualTo(3);
  }

  @Test
  void anotherReporterMayNotWriteOnIt() {
    assertThatThrownBy(() -> save("别人的标题", page().story().version(), city.person(Role.REPORTER)))
        .isInstanceOfSatisfying(
            StoryProblem.class,
            p -> assertThat(p.code()).isEqualTo(StoryProblem.Code.STORY_OF_ANOTHER));
  }

  @Test
  void beforeItIsPublishedNobodyOutsideFindsItAnywhere() {
    StoryNumber number = page().story().number();
    assertHidden(number);
    sentIn();
    assertHidden(number);
    approve();
    assertHidden(number);
    house
        .get(Scheduling.class)
        .schedule(story, Instant.now().plus(1, ChronoUnit.HOURS), page().story().version(), editor);
    house.get(JobRunner.class).drain(PublishingClock.KIND);
    assertHidden(number);
    int before = indexWords();

    house.get(Scheduling.class).publishNow(story, page().story().version(), editor);

    assertThat(house.get(StoryPages.class).get(number).cases()).hasSize(1);
    assertThat(house.get(ColumnPages.class).storiesOf(List.of(inquiry))).hasSize(1);
    assertThat(indexWords()).isEqualTo(before + 1);
  }

  @Test
  void anEmbargoHoldsTheClockBack() {
    sentIn();
    approve();
    house
        .get(Scheduling.class)
        .schedule(story, Instant.now().plus(1, ChronoUnit.HOURS), page().story().version(), editor);
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    """
                    UPDATE story SET publish_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE,
                      embargo_until = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE id = ?
                    """,
                    story.value()));

    house.get(JobRunner.class).drain(PublishingClock.KIND);

    assertHidden(page().story().number());
  }

  @Test
  void aWithdrawnStoryShowsItsNoteAndNothingElse() {
    published();

    house.get(Amending.class).withdraw(story, "事实有误，本报致歉。", page().story().version(), editor);

    var page = house.get(StoryPages.class).get(page().story().number());
    assertThat(page.withdrawn()).isTrue();
    assertThat(page.story().withdrawnNote()).isEqualTo("事实有误，本报致歉。");
    assertThat(page.blocks()).isEmpty();
    assertThat(page.cases()).isEmpty();
    assertThat(house.get(ColumnPages.class).storiesOf(List.of(inquiry))).isEmpty();
  }

  @Test
  void aCorrectionStandsUnderTheStoryWithItsDate() {
    published();

    house
        .get(Amending.class)
        .correct(
            story,
            new StoryText("更正后的标题", "", "", "<p>更正后的正文</p>"),
            "原文把“三盏”写成了“五盏”。",
            page().story().version(),
            editor);

    var page = house.get(StoryPages.class).get(page().story().number());
    assertThat(page.story().headline()).isEqualTo("更正后的标题");
    assertThat(page.corrections())
        .singleElement()
        .satisfies(c -> assertThat(c.body()).contains("三盏"));
  }

  @Test
  void aCaseThatIsTakenOutOfThePublicLeavesTheStorysLinks() {
    published();
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE inquiry SET visibility = 'newsroom_only' WHERE id = ?",
                    inquiry.value()));

    var page = house.get(StoryPages.class).get(page().story().number());

    assertThat(page.cases()).isEmpty();
    assertThat(page.blocks())
        .filteredOn(b -> b.quote() != null)
        .allSatisfy(b -> assertThat(b.quote().number()).isNull());
  }

  @Test
  void theStatementsOfAPageDoNotGrowWithItsRows() {
    published();
    int storyPage = statements(() -> house.get(StoryPages.class).get(page().story().number()));
    int list = statements(() -> house.get(ColumnPages.class).after(column, TimeCursor.NEWEST, 20));
    for (int i = 0; i < 3; i++) {
      story =
          house
              .get(DraftFactory.class)
              .start(
                  new StartStory(
                      List.of(
                          inquiry, city.admitted("井盖丢失" + i).id(), city.admitted("空中飞线" + i).id()),
                      Optional.empty(),
                      Optional.of(column)),
                  reporter);
      published();
    }

    assertThat(statements(() -> house.get(StoryPages.class).get(page().story().number())))
        .isEqualTo(storyPage);
    assertThat(statements(() -> house.get(ColumnPages.class).after(column, TimeCursor.NEWEST, 20)))
        .isEqualTo(list)
        .isEqualTo(1);
  }

  private void assertHidden(StoryNumber number) {
    assertThat(house.get(StoryPages.class).find(number)).isEmpty();
    assertThat(house.get(ColumnPages.class).newest(100))
        .extracting("number")
        .doesNotContain(number);
    assertThat(house.get(ColumnPages.class).after(column, TimeCursor.NEWEST, 100).rows()).isEmpty();
    assertThat(house.get(ColumnPages.class).storiesOf(List.of(inquiry))).isEmpty();
  }

  private int indexWords() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT COUNT(*) FROM outbox WHERE subject = 'story' AND subject_id = :id")
                    .bind("id", story)
                    .mapTo(Integer.class)
                    .one());
  }

  private static int statements(Runnable work) {
    SqlCount.reset();
    work.run();
    return SqlCount.get();
  }

  private StoryEditorView page() {
    return house.get(StoryEditorQueries.class).get(story, editor);
  }

  private StoryEditorView sentIn() {
    house.get(Review.class).sendIn(story, page().story().version(), reporter);
    return page();
  }

  private void approve() {
    StoryEditorView read = page();
    house.get(Review.class).approve(story, read.story().revision(), read.story().version(), editor);
  }

  private void published() {
    sentIn();
    approve();
    house.get(Scheduling.class).publishNow(story, page().story().version(), editor);
  }

  private int save(String headline, int version, Viewer by) {
    return save(headline, version, false, by);
  }

  private void autosave(String headline) {
    save(headline, page().story().version(), true, reporter);
  }

  private int save(String headline, int version, boolean byItself, Viewer by) {
    StoryEditorView.StoryEditorRow storyEditorRow = page().story();
    return house
        .get(Writing.class)
        .save(
            new SaveStory(
                story,
                new StoryText(
                    headline,
                    storyEditorRow.deck(),
                    storyEditorRow.byline(),
                    storyEditorRow.bodyHtml()),
                Optional.of(column),
                Optional.empty(),
                Optional.empty(),
                version,
                byItself),
            by);
  }
}
