package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestHouse;

/** When a story goes out, and what is done to it afterwards. */
class SchedulingIT {

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
  void aPlanIsAWishOfWhoMayWrite() {
    LocalDate day = LocalDate.of(2030, 1, 31);
    int version = scene.version();
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> scheduling().plan(scene.story, Optional.of(day), version - 1, scene.reporter));
    scheduling().plan(scene.story, Optional.of(day), version, scene.reporter);
    assertThat(scene.row().plannedFor()).isEqualTo(day);
    assertThat(scene.row().state()).isEqualTo(Publication.DRAFT);
    scheduling().plan(scene.story, Optional.empty(), scene.version(), scene.reporter);
    assertThat(scene.row().plannedFor()).isNull();
    scene.published();
    assertRefused(
        StoryProblem.Code.STORY_MOVE_NOT_ALLOWED,
        () -> scheduling().plan(scene.story, Optional.of(day), scene.version(), scene.editor));
  }

  @Test
  void anEditorGivesTheClockATimeThatLiesAhead() {
    scene.approved();
    int version = scene.version();
    Instant now = now();
    assertThatThrownBy(
            () -> scheduling().schedule(scene.story, now.plusSeconds(60), version, scene.reporter))
        .isInstanceOf(AccessProblem.class);
    HouseClock.at(
        now,
        () -> {
          assertThatThrownBy(() -> scheduling().schedule(scene.story, now, version, scene.editor))
              .isInstanceOf(InvalidFormProblem.class);
          return null;
        });
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> scheduling().schedule(scene.story, now.plusSeconds(60), version - 1, scene.editor));

    scheduling().schedule(scene.story, now.plusSeconds(3_600), version, scene.editor);

    assertThat(scene.row().state()).isEqualTo(Publication.SCHEDULED);
    assertThat(scene.row().publishAt()).isEqualTo(now.plusSeconds(3_600));
    assertThat(scene.lastLine().type()).isEqualTo(EventType.STORY_SCHEDULED);
  }

  @Test
  void anEditorTakesItFromTheClockAgain() {
    scene.approved();
    assertRefused(
        StoryProblem.Code.STORY_MOVE_NOT_ALLOWED,
        () -> scheduling().unschedule(scene.story, scene.version(), scene.editor));
    scheduling().schedule(scene.story, now().plusSeconds(3_600), scene.version(), scene.editor);
    int version = scene.version();
    assertThatThrownBy(() -> scheduling().unschedule(scene.story, version, scene.reporter))
        .isInstanceOf(AccessProblem.class);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> scheduling().unschedule(scene.story, version - 1, scene.editor));

    scheduling().unschedule(scene.story, version, scene.editor);

    assertThat(scene.row().state()).isEqualTo(Publication.APPROVED);
    assertThat(scene.row().publishAt()).isNull();
    assertThat(scene.lastLine().type()).isEqualTo(EventType.STORY_UNSCHEDULED);
  }

  @Test
  void anEditorPublishesInTheOpen() {
    scene.approved();
    int version = scene.version();
    Instant before = now();
    assertThatThrownBy(() -> scheduling().publishNow(scene.story, version, scene.reporter))
        .isInstanceOf(AccessProblem.class);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> scheduling().publishNow(scene.story, version - 1, scene.editor));

    scheduling().publishNow(scene.story, version, scene.editor);

    assertThat(scene.row().state()).isEqualTo(Publication.PUBLISHED);
    assertThat(scene.row().publishedAt()).isBetween(before, now());
    assertThat(scene.lastLine().type()).isEqualTo(EventType.STORY_PUBLISHED);
    assertThat(scene.lastLine().audience()).isEqualTo(Audience.PUBLIC);
    assertThat(scene.lastLine().actorId()).isEqualTo(scene.editor.person());
    EventLine ofTheCase = EventLine.last(house, Subject.INQUIRY, scene.inquiry);
    assertThat(ofTheCase.type()).isEqualTo(EventType.STORY_PUBLISHED);
    assertThat(ofTheCase.audience()).isEqualTo(Audience.PUBLIC);
    assertThat(ofTheCase.data())
        .hasValueSatisfying(d -> assertThat(d).contains(scene.row().number().toString()));
  }

  @Test
  void theIndexHearsOfTheCasesOfAPublishedStory() {
    scene.approved();
    house.jdbi().useHandle(h -> h.execute("DELETE FROM outbox"));

    scheduling().publishNow(scene.story, scene.version(), scene.editor);

    assertThat(indexWordsOfTheCase()).isEqualTo(1);
  }

  @Test
  void theClockPublishesWhatIsDue() {
    scene.scheduled(now().plusSeconds(3_600));
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE story SET publish_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE id ="
                        + " ?",
                    scene.story.value()));

    assertThat(house.get(JobRunner.class).drain(PublishingClock.KIND)).isPositive();

    assertThat(scene.row().state()).isEqualTo(Publication.PUBLISHED);
    assertThat(scene.row().publishedAt()).isAfter(scene.row().publishAt());
    assertThat(scene.lastLine().actorKind()).isEqualTo(ActorKind.SYSTEM);
    assertThat(scene.linesOfTheCase()).contains(EventType.STORY_PUBLISHED);
    assertThat(house.get(PublishingClock.class).poll()).hasMillis(500);
  }

  @Test
  void aCorrectionIsDatedAndInTheOpen() {
    scene.published();
    int version = scene.version();
    StoryText text = new StoryText("更正后的标题", "", "", "<p>正</p>");
    assertThatThrownBy(
            () -> amending().correct(scene.story, text, "三盏写成了五盏", version, scene.reporter))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> amending().correct(scene.story, text, "三盏", version, scene.editor))
        .isInstanceOf(InvalidFormProblem.class);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> amending().correct(scene.story, text, "三盏写成了五盏", version - 1, scene.editor));

    amending().correct(scene.story, text, " 三盏写成了五盏 ", version, scene.editor);

    assertThat(scene.row().state()).isEqualTo(Publication.CORRECTED);
    assertThat(scene.row().headline()).isEqualTo("更正后的标题");
    assertThat(scene.row().revision()).isEqualTo(2);
    assertThat(scene.revision(2))
        .isEqualTo("corrected %s approved %s".formatted(scene.editor.id(), scene.editor.id()));
    assertThat(corrections()).isEqualTo("2 三盏写成了五盏");
    assertThat(scene.lastLine().type()).isEqualTo(EventType.STORY_CORRECTED);
    assertThat(scene.lastLine().note()).contains("三盏写成了五盏");
  }

  @Test
  void aWithdrawalSaysWhenAndWhy() {
    scene.published();
    int version = scene.version();
    assertThatThrownBy(() -> amending().withdraw(scene.story, "事实有误。", version, scene.reporter))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> amending().withdraw(scene.story, "误", version, scene.editor))
        .isInstanceOf(InvalidFormProblem.class);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> amending().withdraw(scene.story, "事实有误。", version - 1, scene.editor));
    Instant before = now();

    amending().withdraw(scene.story, " 事实有误。 ", version, scene.editor);

    assertThat(scene.row().state()).isEqualTo(Publication.WITHDRAWN);
    assertThat(scene.row().withdrawnNote()).isEqualTo("事实有误。");
    assertThat(scene.row().withdrawnAt()).isBetween(before, now());
    assertThat(scene.lastLine().type()).isEqualTo(EventType.STORY_WITHDRAWN);
    assertThat(scene.linesOfTheCase()).contains(EventType.STORY_WITHDRAWN);
  }

  private int indexWordsOfTheCase() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT COUNT(*) FROM outbox WHERE topic = 'index' AND subject = 'inquiry'"
                            + " AND subject_id = :id")
                    .bind("id", scene.inquiry)
                    .mapTo(Integer.class)
                    .one());
  }

  private String corrections() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT CONCAT_WS(' ', revision, body) FROM story_correction WHERE story_id"
                            + " = :story")
                    .bind("story", scene.story)
                    .mapTo(String.class)
                    .one());
  }

  private static Instant now() {
    return house.get(Clock.class).instant();
  }

  private static Scheduling scheduling() {
    return house.get(Scheduling.class);
  }

  private static Amending amending() {
    return house.get(Amending.class);
  }

  private static void assertRefused(StoryProblem.Code code, ThrowingCallable move) {
    assertThatThrownBy(move)
        .isInstanceOfSatisfying(
            StoryProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
