package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestHouse;

/** Tests that nobody approves their own text in a column that requires a second reader. */
class SecondReaderIT {
  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theAuthorDoesNotApproveAndAnotherEditorDoes() {
    TestStory story = TestStory.forTwo(house, Role.EDITOR).sentIn();

    assertRefused(story, story.reporter);
    story.approve(story.editor);

    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
  }

  @Test
  void withoutTheSettingTheAuthorMay() {
    TestStory story = TestStory.forTwo(house, Role.EDITOR);
    ColumnId other = TestStory.column(house, house.city(), false, story.editor);
    assertThat(house.get(ColumnDirectory.class).get(other).secondReader()).isFalse();
    story.save("另一个栏目的标题", other, story.reporter);
    story.sentIn();

    story.approve(story.reporter);

    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
  }

  @Test
  void anEditorWhoWroteTheLatestWordsDoesNotApproveThem() {
    TestStory story = TestStory.forTwo(house, Role.REPORTER).sentIn();
    story.save("编辑改过的标题", story.editor);
    assertRefused(story, story.editor);

    story.save("作者又改过的标题", story.reporter);
    assertThat(mustBeAnother(story, story.editor)).isFalse();
    story.approve(story.editor);

    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
  }

  @Test
  void whoBringsOlderWordsBackHasChosenThem() {
    TestStory story = TestStory.forTwo(house, Role.REPORTER).sentIn();
    story.save("第二版的标题", story.reporter);
    house.get(Writing.class).restore(story.id, 1, story.version(), story.editor);
    assertRefused(story, story.editor);
  }

  @Test
  void whoMovesAStoryToTheColumnHasNotWrittenIt() {
    TestStory story = TestStory.forTwo(house, Role.REPORTER);
    ColumnId other = TestStory.column(house, house.city(), false, story.editor);
    story.save(story.row().headline(), other, story.reporter);
    story.sentIn();

    story.save(story.row().headline(), story.column, story.editor);

    assertThat(story.row().columnId()).isEqualTo(story.column);
    assertThat(mustBeAnother(story, story.editor)).isFalse();
    story.approve(story.editor);
    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
  }

  @Test
  void anApprovalFromAnotherColumnDoesNotCountHere() {
    TestStory story = TestStory.forTwo(house, Role.EDITOR);
    ColumnId other = TestStory.column(house, house.city(), false, story.editor);
    story.save(story.row().headline(), other, story.reporter);
    story.sentIn();
    story.approve(story.reporter);

    story.save(story.row().headline(), story.column, story.reporter);

    assertThat(story.row().state()).isEqualTo(Publication.IN_REVIEW);
    assertRefused(story, story.reporter);
  }

  @Test
  void nothingIsScheduledOrPublishedPastIt() {
    TestStory story = TestStory.forTwo(house, Role.EDITOR).sentIn();
    assertRefused(story, story.reporter);
    assertThatThrownBy(
            () -> house.get(Scheduling.class).publishNow(story.id, story.version(), story.reporter))
        .isInstanceOfSatisfying(
            StoryProblem.class,
            p -> assertThat(p.code()).isEqualTo(StoryProblem.Code.STORY_MOVE_NOT_ALLOWED));
  }

  private static void assertRefused(TestStory story, Viewer by) {
    assertThat(mustBeAnother(story, by)).isTrue();
    assertThatThrownBy(() -> story.approve(by))
        .isInstanceOfSatisfying(
            StoryProblem.class,
            p -> assertThat(p.code()).isEqualTo(StoryProblem.Code.STORY_NEEDS_SECOND_READER));
    assertThat(story.row().state()).isEqualTo(Publication.IN_REVIEW);
  }

  private static boolean mustBeAnother(TestStory story, Viewer by) {
    return house.get(SecondReader.class).mustBeAnother(story.id, by);
  }
}
