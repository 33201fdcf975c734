package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Refusals.assertRefused;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestStory;
import org.zerodistance.testing.WithHouse;

class ReviewIT extends WithHouse {
  private TestCity city;
  private TestStory story;

  @BeforeEach
  void begin() {
    city = house.city();
    story = city.aStory().draft();
  }

  @Test
  void theAuthorHandsTheDraftIn() {
    story.sendIn();

    assertThat(story.row().state()).isEqualTo(Publication.IN_REVIEW);
    assertThat(story.lastLine().type()).isEqualTo(EventType.STORY_SENT_FOR_REVIEW);
    assertThat(story.lastLine().audience()).isEqualTo(Audience.NEWSROOM);
    assertThat(story.lastLine().actorKind()).isEqualTo(ActorKind.NEWSROOM);
    assertThat(story.lastLine().actorId()).isEqualTo(story.reporter().person());
    assertThat(story.lastLine().data()).hasValueSatisfying(d -> assertThat(d).contains("revision"));
  }

  @Test
  void nobodyHandsInForAnotherOrAnOldVersion() {
    int version = story.version();
    assertRefused(
        StoryProblem.Code.STORY_OF_ANOTHER,
        () -> review().sendIn(story.id(), version, city.person(Role.REPORTER)));
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> review().sendIn(story.id(), version - 1, story.reporter()));
  }

  @Test
  void aRemarkStandsAtItsRevision() {
    review().comment(story.id(), 1, " 请核实 ", story.editor());

    assertThat(comments()).containsExactly("1 请核实 open");
    assertThat(story.lastLine().type()).isEqualTo(EventType.STORY_COMMENTED);
    for (int revision : List.of(0, 2)) {
      assertRefused(
          StoryProblem.Code.REVISION_NOT_FOUND,
          () -> review().comment(story.id(), revision, "请核实", story.editor()));
    }
  }

  @Test
  void onlyTheDeskRemarksAndNotWithoutWords() {
    assertThatThrownBy(() -> review().comment(story.id(), 1, "请核实", city.person(Role.READER)))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> review().comment(story.id(), 1, " ", story.editor()))
        .isInstanceOf(InvalidFormProblem.class);
    assertThatThrownBy(() -> review().comment(story.id(), 1, "字".repeat(2_001), story.editor()))
        .isInstanceOf(InvalidFormProblem.class);
    assertThat(comments()).isEmpty();
  }

  @Test
  void aRemarkIsDealtWithByWhoMayWrite() {
    CommentId comment = review().comment(story.id(), 1, "请核实", story.editor());

    assertRefused(
        StoryProblem.Code.STORY_OF_ANOTHER,
        () -> review().resolve(story.id(), comment, city.person(Role.REPORTER)));
    assertThat(comments()).containsExactly("1 请核实 open");
    review().resolve(story.id(), comment, story.reporter());
    assertThat(comments()).containsExactly("1 请核实 resolved");
  }

  @Test
  void anEditorSendsBackWithAReason() {
    story.sendIn();
    int version = story.version();
    assertThatThrownBy(() -> review().sendBack(story.id(), "重写导语", version, story.reporter()))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> review().sendBack(story.id(), "重", version, story.editor()))
        .isInstanceOf(InvalidFormProblem.class);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> review().sendBack(story.id(), "重写导语", version - 1, story.editor()));

    review().sendBack(story.id(), " 重写导语 ", version, story.editor());

    assertThat(story.row().state()).isEqualTo(Publication.DRAFT);
    assertThat(story.revision(1))
        .isEqualTo("started %s sent_back %s".formatted(story.reporter().id(), story.editor().id()));
    assertThat(story.lastLine().type()).isEqualTo(EventType.STORY_SENT_BACK);
    assertThat(story.lastLine().note()).contains("重写导语");
  }

  @Test
  void aStoryThatIsSentBackLosesItsTime() {
    story.sendIn().approve().schedule(house.get(Clock.class).instant().plusSeconds(3_600));
    review().sendBack(story.id(), "等一等", story.version(), story.editor());
    assertThat(story.row().publishAt()).isNull();
  }

  @Test
  void anEditorLetsTheRevisionPassThatWasRead() {
    story.sendIn();
    int version = story.version();
    assertThatThrownBy(() -> review().approve(story.id(), 1, version, story.reporter()))
        .isInstanceOf(AccessProblem.class);
    for (int revision : List.of(0, 2)) {
      assertRefused(
          StoryProblem.Code.STORY_REVISION_NOT_READ,
          () -> review().approve(story.id(), revision, version, story.editor()));
    }
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> review().approve(story.id(), 1, version - 1, story.editor()));

    review().approve(story.id(), 1, version, story.editor());

    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
    assertThat(story.revision(1))
        .isEqualTo("started %s approved %s".formatted(story.reporter().id(), story.editor().id()));
    assertThat(story.lastLine().type()).isEqualTo(EventType.STORY_APPROVED);
  }

  @Test
  void aStoryWithoutAColumnIsNotApproved() {
    TestStory homeless = city.aStory().inNoColumn().sentIn();

    assertRefused(StoryProblem.Code.STORY_WITHOUT_COLUMN, homeless::approve);
    assertThat(homeless.row().state()).isEqualTo(Publication.IN_REVIEW);
  }

  private List<String> comments() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT CONCAT_WS(' ', revision, body, CASE WHEN resolved_at IS NULL THEN 'open' ELSE 'resolved' END)
                        FROM story_comment WHERE story_id = :story ORDER BY id
                        """)
                    .bind("story", story.id())
                    .mapTo(String.class)
                    .list());
  }

  private static Review review() {
    return house.get(Review.class);
  }
}
