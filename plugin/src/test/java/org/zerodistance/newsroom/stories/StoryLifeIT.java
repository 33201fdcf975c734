package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zerodistance.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.newsroom.storydesk.StoryEditorView;
import org.zerodistance.newsroom.storypages.ColumnPages;
import org.zerodistance.newsroom.storypages.StoryPages;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestStory;
import org.zerodistance.testing.WithHouse;

class StoryLifeIT extends WithHouse {
  private TestCity city;
  private TestStory story;

  @BeforeEach
  void startAStory() {
    city = house.city();
    story = city.aStory().draft();
  }

  @Test
  void theDraftQuotesTheCaseAndTheQuoteStaysWhatItWas() {
    StoryEditorView page = story.page();

    assertThat(page.story().headline()).contains("河滨路路灯不亮");
    assertThat(page.quotes()).hasSize(1);
    assertThat(page.story().bodyHtml()).contains("data-quote=\"" + page.quotes().get(0).id());

    house
        .get(CaseMoves.class)
        .redact(story.inquiry(), List.of(new Span(Span.Field.BODY, 0, 10, "name")), Viewer.SYSTEM);
    assertThat(story.page().quotes().get(0).text()).contains("已经好几天了");
  }

  @Test
  void whoSavesOverSomebodyElsesSaveIsTold() {
    SaveStory second = story.saving("第二位的标题");
    story.save("第一位的标题", story.reporter());

    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> house.get(Writing.class).save(second, story.editor()));
    assertThat(story.row().headline()).isEqualTo("第一位的标题");
  }

  @Test
  void anApprovalBelongsToTheRevisionThatWasRead() {
    int read = story.sendIn().row().revision();
    int saved = story.save("读过之后又改", story.reporter());

    assertRefused(
        StoryProblem.Code.STORY_REVISION_NOT_READ,
        () -> house.get(Review.class).approve(story.id(), read, saved, story.editor()));

    story.approve();
    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
    story.save("批准之后又改", story.reporter());
    assertThat(story.row().state()).isEqualTo(Publication.IN_REVIEW);
  }

  @Test
  void aScheduledStoryThatIsSavedLosesItsTime() {
    story.sendIn().approve().schedule(inAnHour());

    story.save("排好之后又改", story.editor());

    assertThat(story.row().state()).isEqualTo(Publication.IN_REVIEW);
    assertThat(story.row().publishAt()).isNull();
  }

  @Test
  void theIndexHearsOfEveryChangeFromTheFirstDraftOn() {
    assertThat(story.indexJobs()).isPositive();
    house.forgetJobs();
    story.save("还没有人读过的稿子", story.reporter());
    assertThat(story.indexJobs()).isEqualTo(1);
    house
        .get(Scheduling.class)
        .plan(
            story.id(), Optional.of(LocalDate.of(2030, 1, 31)), story.version(), story.reporter());
    assertThat(story.indexJobs()).isEqualTo(2);
    story.sendIn();
    assertThat(story.indexJobs()).isEqualTo(3);
  }

  @Test
  void savingTheSameAgainChangesNothing() {
    story.sendIn().approve();
    StoryEditorView page = story.page();

    int version = story.save(page.story().headline(), story.reporter());

    assertThat(version).isEqualTo(page.story().version());
    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
  }

  @Test
  void automaticSavesGatherInOneRevisionUntilSomebodySaysSomething() {
    int before = story.page().revisions().size();
    for (int i = 0; i < 5; i++) {
      story.autosave("标题" + i, story.reporter());
    }
    assertThat(story.page().revisions()).hasSize(before + 1);

    house.get(Review.class).comment(story.id(), story.row().revision(), "这里要核实", story.editor());
    story.autosave("又一个标题", story.reporter());
    assertThat(story.page().revisions()).hasSize(before + 2);
  }

  @Test
  void anOlderRevisionComesBackAsTheNewest() {
    String first = story.row().headline();
    story.save("写坏的标题", story.reporter());

    house.get(Writing.class).restore(story.id(), 1, story.version(), story.reporter());

    assertThat(story.row().headline()).isEqualTo(first);
    assertThat(story.row().revision()).isEqualTo(3);
  }

  @Test
  void anotherReporterMayNotWriteOnIt() {
    assertRefused(
        StoryProblem.Code.STORY_OF_ANOTHER, () -> story.save("别人的标题", city.person(Role.REPORTER)));
  }

  @Test
  void beforeItIsPublishedNobodyOutsideFindsItAnywhere() {
    StoryNumber number = story.number();
    assertHidden(number);
    story.sendIn();
    assertHidden(number);
    story.approve();
    assertHidden(number);
    story.schedule(inAnHour());
    house.get(JobRunner.class).drain(PublishingClock.KIND);
    assertHidden(number);
    int before = story.indexJobs();

    story.publish();

    assertThat(house.get(StoryPages.class).get(number).cases()).hasSize(1);
    assertThat(house.get(ColumnPages.class).storiesOf(List.of(story.inquiry()))).hasSize(1);
    assertThat(story.indexJobs()).isEqualTo(before + 1);
  }

  @Test
  void anEmbargoHoldsTheClockBack() {
    Instant later = inAnHour();
    story
        .sendIn()
        .approve()
        .schedule(later, new EmbargoAndExpiry(Optional.of(later), Optional.empty()))
        .dueSince(Duration.ofMinutes(1));

    house.get(JobRunner.class).drain(PublishingClock.KIND);

    assertHidden(story.number());
  }

  @Test
  void aWithdrawnStoryShowsItsNoteAndNothingElse() {
    story.sendIn().approve().publish();

    story.withdraw("事实有误，本报致歉。");

    var page = house.get(StoryPages.class).get(story.number());
    assertThat(page.withdrawn()).isTrue();
    assertThat(page.story().withdrawnNote()).isEqualTo("事实有误，本报致歉。");
    assertThat(page.blocks()).isEmpty();
    assertThat(page.cases()).isEmpty();
    assertThat(house.get(ColumnPages.class).storiesOf(List.of(story.inquiry()))).isEmpty();
  }

  @Test
  void aCorrectionStandsUnderTheStoryWithItsDate() {
    story.sendIn().approve().publish();

    story.correct(new StoryText("更正后的标题", "", "", "<p>更正后的正文</p>"), "原文把“三盏”写成了“五盏”。");

    var page = house.get(StoryPages.class).get(story.number());
    assertThat(page.story().headline()).isEqualTo("更正后的标题");
    assertThat(page.corrections())
        .singleElement()
        .satisfies(c -> assertThat(c.body()).contains("三盏"));
  }

  @Test
  void aCaseThatIsTakenOutOfThePublicLeavesTheStorysLinks() {
    story.sendIn().approve().publish();
    house
        .get(CaseMoves.class)
        .changeVisibility(story.inquiry(), Visibility.NEWSROOM_ONLY, Viewer.SYSTEM);

    var page = house.get(StoryPages.class).get(story.number());

    assertThat(page.cases()).isEmpty();
    assertThat(page.blocks())
        .filteredOn(b -> b.quote() != null)
        .allSatisfy(b -> assertThat(b.quote().number()).isNull());
  }

  @Test
  void theStatementsOfAPageDoNotGrowWithItsRows() {
    story.sendIn().approve().publish();
    int storyPage = statementsOfThePage();
    int list = statementsOfTheColumn();
    for (int i = 0; i < 3; i++) {
      story =
          city.aStory()
              .by(story.reporter())
              .in(story.column())
              .about(
                  story.inquiry(), city.admitted("井盖丢失" + i).id(), city.admitted("空中飞线" + i).id())
              .published();
    }

    assertThat(statementsOfThePage()).isEqualTo(storyPage);
    assertThat(statementsOfTheColumn()).isEqualTo(list).isEqualTo(1);
  }

  private void assertHidden(StoryNumber number) {
    assertThat(house.get(StoryPages.class).find(number)).isEmpty();
    assertThat(house.get(ColumnPages.class).newest(100))
        .extracting("number")
        .doesNotContain(number);
    assertThat(house.get(ColumnPages.class).after(story.column(), TimeCursor.NEWEST, 100).rows())
        .isEmpty();
    assertThat(house.get(ColumnPages.class).storiesOf(List.of(story.inquiry()))).isEmpty();
  }

  private int statementsOfThePage() {
    StoryNumber number = story.number();
    return statements(() -> house.get(StoryPages.class).get(number));
  }

  private int statementsOfTheColumn() {
    return statements(
        () -> house.get(ColumnPages.class).after(story.column(), TimeCursor.NEWEST, 20));
  }

  private static int statements(Runnable work) {
    SqlCount.reset();
    work.run();
    return SqlCount.get();
  }

  private static Instant inAnHour() {
    return Instant.now().plus(1, ChronoUnit.HOURS);
  }
}
