package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.testing.TestHouse;

class ReviewIT {

  private static TestHouse house;
  private StoryScene scene;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void begin() {
    scene = new StoryScene(house);
  }

  @Test
  void theAuthorHandsTheDraftIn() {
    scene.sentIn();

    assertThat(scene.row().state()).isEqualTo(Publication.IN_REVIEW);
    assertThat(scene.lastLine().type()).isEqualTo(EventType.STORY_SENT_FOR_REVIEW);
    assertThat(scene.lastLine().audience()).isEqualTo(Audience.NEWSROOM);
    assertThat(scene.lastLine().actorKind()).isEqualTo(ActorKind.NEWSROOM);
    assertThat(scene.lastLine().actorId()).isEqualTo(scene.reporter.person());
    assertThat(scene.lastLine().data()).hasValueSatisfying(d -> assertThat(d).contains("revision"));
  }

  @Test
  void nobodyHandsInForAnotherOrAnOldVersion() {
    int version = scene.version();
    assertRefused(
        StoryProblem.Code.STORY_OF_ANOTHER,
        () -> review().sendIn(scene.story, version, scene.city.person(Role.REPORTER)));
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> review().sendIn(scene.story, version - 1, scene.reporter));
  }

  @Test
  void aRemarkStandsAtItsRevision() {
    review().comment(scene.story, 1, " 请核实 ", scene.editor);

    assertThat(comments()).containsExactly("1 请核实 open");
    assertThat(scene.lastLine().type()).isEqualTo(EventType.STORY_COMMENTED);
    for (int revision : List.of(0, 2)) {
      assertRefused(
          StoryProblem.Code.REVISION_NOT_FOUND,
          () -> review().comment(scene.story, revision, "请核实", scene.editor));
    }
  }

  @Test
  void onlyTheDeskRemarksAndNotWithoutWords() {
    assertThatThrownBy(() -> review().comment(scene.story, 1, "请核实", scene.reader))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> review().comment(scene.story, 1, " ", scene.editor))
        .isInstanceOf(InvalidFormProblem.class);
    assertThatThrownBy(() -> review().comment(scene.story, 1, "字".repeat(2_001), scene.editor))
        .isInstanceOf(InvalidFormProblem.class);
    assertThat(comments()).isEmpty();
  }

  @Test
  void aRemarkIsDealtWithByWhoMayWrite() {
    CommentId comment = review().comment(scene.story, 1, "请核实", scene.editor);

    assertRefused(
        StoryProblem.Code.STORY_OF_ANOTHER,
        () -> review().resolve(scene.story, comment, scene.city.person(Role.REPORTER)));
    assertThat(comments()).containsExactly("1 请核实 open");
    review().resolve(scene.story, comment, scene.reporter);
    assertThat(comments()).containsExactly("1 请核实 resolved");
  }

  @Test
  void anEditorSendsBackWithAReason() {
    scene.sentIn();
    int version = scene.version();
    assertThatThrownBy(() -> review().sendBack(scene.story, "重写导语", version, scene.reporter))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> review().sendBack(scene.story, "重", version, scene.editor))
        .isInstanceOf(InvalidFormProblem.class);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> review().sendBack(scene.story, "重写导语", version - 1, scene.editor));

    review().sendBack(scene.story, " 重写导语 ", version, scene.editor);

    assertThat(scene.row().state()).isEqualTo(Publication.DRAFT);
    assertThat(scene.revision(1))
        .isEqualTo("started %s sent_back %s".formatted(scene.reporter.id(), scene.editor.id()));
    assertThat(scene.lastLine().type()).isEqualTo(EventType.STORY_SENT_BACK);
    assertThat(scene.lastLine().note()).contains("重写导语");
  }

  @Test
  void aStoryThatIsSentBackLosesItsTime() {
    scene.scheduled(house.get(java.time.Clock.class).instant().plusSeconds(3_600));
    review().sendBack(scene.story, "等一等", scene.version(), scene.editor);
    assertThat(scene.row().publishAt()).isNull();
  }

  @Test
  void anEditorLetsTheRevisionPassThatWasRead() {
    scene.sentIn();
    int version = scene.version();
    assertThatThrownBy(() -> review().approve(scene.story, 1, version, scene.reporter))
        .isInstanceOf(AccessProblem.class);
    for (int revision : List.of(0, 2)) {
      assertRefused(
          StoryProblem.Code.STORY_REVISION_NOT_READ,
          () -> review().approve(scene.story, revision, version, scene.editor));
    }
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> review().approve(scene.story, 1, version - 1, scene.editor));

    review().approve(scene.story, 1, version, scene.editor);

    assertThat(scene.row().state()).isEqualTo(Publication.APPROVED);
    assertThat(scene.revision(1))
        .isEqualTo("started %s approved %s".formatted(scene.reporter.id(), scene.editor.id()));
    assertThat(scene.lastLine().type()).isEqualTo(EventType.STORY_APPROVED);
  }

  @Test
  void aStoryWithoutAColumnIsNotApproved() {
    StoryId homeless = scene.start(Optional.empty());
    review().sendIn(homeless, scene.row(homeless).version(), scene.reporter);

    assertRefused(
        StoryProblem.Code.STORY_WITHOUT_COLUMN,
        () -> review().approve(homeless, 1, scene.row(homeless).version(), scene.editor));
    assertThat(scene.row(homeless).state()).isEqualTo(Publication.IN_REVIEW);
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
                    .bind("story", scene.story)
                    .mapTo(String.class)
                    .list());
  }

  private static Review review() {
    return house.get(Review.class);
  }

  private static void assertRefused(StoryProblem.Code code, ThrowingCallable move) {
    assertThatThrownBy(move)
        .isInstanceOfSatisfying(
            StoryProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
