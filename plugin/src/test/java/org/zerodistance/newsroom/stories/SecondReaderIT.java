package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Refusals.assertRefused;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.storydesk.StoryDesk;
import org.zerodistance.newsroom.storypages.StoryPages;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestStory;
import org.zerodistance.testing.WithHouse;

/** Tests that nobody approves their own text in a column that requires a second reader. */
class SecondReaderIT extends WithHouse {
  @Test
  void theAuthorDoesNotApproveAndAnotherEditorDoes() {
    TestStory story = forTwo(Role.EDITOR).sendIn();

    assertNotApproved(story, story.reporter());
    story.approve(story.editor());

    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
  }

  @Test
  void withoutTheSettingTheAuthorMay() {
    TestStory story = forTwo(Role.EDITOR);
    ColumnId other = house.city().aColumn().created();
    assertThat(house.get(ColumnDirectory.class).get(other).secondReader()).isFalse();
    story.save("另一个栏目的标题", other, story.reporter());
    story.sendIn();

    story.approve(story.reporter());

    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
  }

  @Test
  void anEditorWhoWroteTheLatestWordsDoesNotApproveThem() {
    TestStory story = forTwo(Role.REPORTER).sendIn();
    story.save("编辑改过的标题", story.editor());
    assertNotApproved(story, story.editor());

    story.save("作者又改过的标题", story.reporter());
    assertThat(mustBeAnother(story, story.editor())).isFalse();
    story.approve(story.editor());

    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
  }

  @Test
  void whoBringsOlderWordsBackHasChosenThem() {
    TestStory story = forTwo(Role.REPORTER).sendIn();
    story.save("第二版的标题", story.reporter());
    house.get(Writing.class).restore(story.id(), 1, story.version(), story.editor());
    assertNotApproved(story, story.editor());
  }

  @Test
  void whoMovesAStoryToTheColumnHasNotWrittenIt() {
    TestStory story = forTwo(Role.REPORTER);
    ColumnId other = house.city().aColumn().created();
    story.save(story.row().headline(), other, story.reporter());
    story.sendIn();

    story.save(story.row().headline(), story.column(), story.editor());

    assertThat(story.row().columnId()).isEqualTo(story.column());
    assertThat(mustBeAnother(story, story.editor())).isFalse();
    story.approve(story.editor());
    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
  }

  @Test
  void anApprovalFromAnotherColumnDoesNotCountHere() {
    TestStory story = forTwo(Role.EDITOR);
    ColumnId other = house.city().aColumn().created();
    story.save(story.row().headline(), other, story.reporter());
    story.sendIn();
    story.approve(story.reporter());

    story.save(story.row().headline(), story.column(), story.reporter());

    assertThat(story.row().state()).isEqualTo(Publication.IN_REVIEW);
    assertNotApproved(story, story.reporter());
  }

  @Test
  void nothingIsScheduledOrPublishedPastIt() {
    TestStory story = forTwo(Role.EDITOR).sendIn();
    assertNotApproved(story, story.reporter());
    assertRefused(
        StoryProblem.Code.STORY_MOVE_NOT_ALLOWED,
        () ->
            house.get(Scheduling.class).publishNow(story.id(), story.version(), story.reporter()));
  }

  @Test
  void aCorrectionIsPublicAtOnceAndWaitsForAnotherEditor() {
    TestStory story = published();
    correct(story, "更正后的标题");

    assertThat(house.get(StoryPages.class).get(story.number()).story().headline())
        .as("what readers see")
        .isEqualTo("更正后的标题");
    assertThat(story.page().unread()).isTrue();
    assertThat(onTheDesk(story)).isTrue();
    assertThat(mustBeAnother(story, story.editor())).isTrue();
    assertNotConfirmed(story, story.editor());

    confirm(story, house.city().person(Role.EDITOR));

    assertThat(story.page().unread()).isFalse();
    assertThat(onTheDesk(story)).isFalse();
    assertThat(story.page().revisions().get(0))
        .satisfies(revision -> assertThat(revision.decision()).isEqualTo("approved"));
    assertThat(story.lines()).endsWith(EventType.STORY_CORRECTED, EventType.STORY_APPROVED);
  }

  @Test
  void aCorrectionIsConfirmedOnce() {
    TestStory story = published();
    correct(story, "更正后的标题");
    confirm(story, house.city().person(Role.EDITOR));
    List<EventType> lines = story.lines();

    confirm(story, house.city().person(Role.EDITOR));

    assertThat(story.lines()).isEqualTo(lines);
  }

  @Test
  void theDeskOfEveryEditorHasTheCorrectionsThatTheyMayConfirm() {
    TestStory story = published();
    Viewer corrector = house.city().person(Role.EDITOR);
    Viewer second = house.city().person(Role.EDITOR);
    var row = story.row();
    house
        .get(Amending.class)
        .correct(
            story.id(),
            new StoryText("更正后的标题", row.deck(), row.byline(), row.bodyHtml()),
            "原标题有误。",
            row.version(),
            corrector);

    for (Viewer editor : List.of(story.editor(), corrector, second)) {
      assertThat(isToConfirm(story, editor)).isEqualTo(!mustBeAnother(story, editor));
    }
    assertThat(isToConfirm(story, second)).isTrue();
    assertThat(isToConfirm(story, corrector)).isFalse();

    confirm(story, second);
    assertThat(isToConfirm(story, second)).isFalse();
  }

  @Test
  void aCorrectionWithTheSameTextHasANewLineThatAnotherEditorReads() {
    TestStory story = published();
    correct(story, story.row().headline());

    assertNotConfirmed(story, story.editor());
    confirm(story, house.city().person(Role.EDITOR));

    assertThat(story.page().unread()).isFalse();
  }

  @Test
  void theSecondReaderConfirmsTheCorrectionThatWasRead() {
    TestStory story = published();
    correct(story, "第一次更正");
    int read = story.row().revision();
    correct(story, "第二次更正");
    Viewer second = house.city().person(Role.EDITOR);

    assertRefused(
        StoryProblem.Code.STORY_REVISION_NOT_READ,
        () -> house.get(Review.class).confirm(story.id(), read, second));
    assertThat(story.page().unread()).isTrue();
  }

  @Test
  void whereNoSecondReaderIsRequiredACorrectionIsApprovedByItsWriter() {
    TestStory story = house.city().aStory().published();
    correct(story, "更正后的标题");

    assertThat(story.page().unread()).isFalse();
    assertThat(onTheDesk(story)).isFalse();
  }

  @Test
  void onlyAnEditorConfirmsAndOnlyACorrection() {
    TestStory story = published();
    Viewer second = house.city().person(Role.EDITOR);
    assertRefused(StoryProblem.Code.STORY_MOVE_NOT_ALLOWED, () -> confirm(story, second));

    correct(story, "更正后的标题");
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.EDITOR))) {
      Viewer other = house.city().person(role);
      assertThatThrownBy(() -> confirm(story, other))
          .as(role.name())
          .isInstanceOf(AccessProblem.class);
    }
  }

  private static TestStory published() {
    return forTwo(Role.REPORTER).sendIn().approve().publish();
  }

  private static void correct(TestStory story, String headline) {
    var row = story.row();
    story.correct(new StoryText(headline, row.deck(), row.byline(), row.bodyHtml()), "原标题有误。");
  }

  private static void confirm(TestStory story, Viewer by) {
    house.get(Review.class).confirm(story.id(), story.row().revision(), by);
  }

  private static boolean onTheDesk(TestStory story) {
    return house.get(StoryDesk.class).unread(story.editor()).stream()
        .anyMatch(row -> row.id().equals(story.id()) && row.unread());
  }

  private static boolean isToConfirm(TestStory story, Viewer by) {
    return house.get(StoryDesk.class).toConfirm(by).stream()
        .anyMatch(row -> row.id().equals(story.id()));
  }

  private static void assertNotConfirmed(TestStory story, Viewer by) {
    assertRefused(StoryProblem.Code.STORY_NEEDS_SECOND_READER, () -> confirm(story, by));
    assertThat(story.page().unread()).isTrue();
  }

  /** A draft by an author with this role, in a column that requires a second reader. */
  private static TestStory forTwo(Role role) {
    TestCity city = house.city();
    return city.aStory().by(city.person(role)).withSecondReader().draft();
  }

  private static void assertNotApproved(TestStory story, Viewer by) {
    assertThat(mustBeAnother(story, by)).isTrue();
    assertRefused(StoryProblem.Code.STORY_NEEDS_SECOND_READER, () -> story.approve(by));
    assertThat(story.row().state()).isEqualTo(Publication.IN_REVIEW);
  }

  private static boolean mustBeAnother(TestStory story, Viewer by) {
    return house.get(SecondReader.class).mustBeAnother(story.id(), by);
  }
}
