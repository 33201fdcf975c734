package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zerodistance.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
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
