package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.testing.TestHouse;

/** Tests how the time of publication, the embargo and the end of one story hold together. */
class StoryTimingIT {
  private static TestHouse house;

  private StoryScene scene;
  private Instant now;

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
    now = house.get(Clock.class).instant().truncatedTo(ChronoUnit.MINUTES);
  }

  @Test
  void theAuthorSetsTheLimitsUntilTheApproval() {
    scene.sentIn();

    limiting().limit(scene.story, limits(2, 48), scene.version(), scene.reporter);

    assertThat(scene.row().limits()).isEqualTo(limits(2, 48));
    assertThat(scene.row().state()).isEqualTo(Publication.IN_REVIEW);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> limiting().limit(scene.story, limits(3, 48), scene.version() - 1, scene.reporter));
  }

  @Test
  void theLimitsOfAScheduledStoryFitItsTime() {
    scene.scheduled(in(5));

    assertThat(wrongs(limits(6, null))).containsExactly("publishAt story.time-in-embargo");
    assertThat(wrongs(limits(null, 5)))
        .containsExactly("expiresAt story.expiry-before-publication");
    assertThat(scene.row().limits()).isEqualTo(EmbargoAndExpiry.NONE);
    assertThat(wrongs(limits(5, 6))).isEmpty();
    assertThat(scene.row().limits()).isEqualTo(limits(5, 6));
    assertThat(scene.row().publishAt()).isEqualTo(in(5));
  }

  @Test
  void aFormLearnsOfTheConflictsAndNothingIsStored() {
    scene.approved();
    int version = scene.version();
    Violations wrong = new Violations().add("line", "form.required");

    limiting().check(scene.story, Optional.of(in(1)), limits(2, 2), wrong, scene.editor);

    assertThat(keys(wrong))
        .containsExactly(
            "line form.required",
            "publishAt story.time-in-embargo",
            "expiresAt story.expiry-in-embargo");
    assertThat(scene.version()).isEqualTo(version);
    assertRefused(
        StoryProblem.Code.STORY_OF_ANOTHER,
        () ->
            limiting()
                .check(
                    scene.story,
                    Optional.empty(),
                    EmbargoAndExpiry.NONE,
                    new Violations(),
                    scene.city.person(Role.REPORTER)));
  }

  @Test
  void otherLimitsWithATimeAreWrittenDownOnceAndTheSameNotAgain() {
    scene.approved();

    scheduling().schedule(scene.story, in(3), limits(2, 48), scene.version(), scene.editor);
    assertThat(scene.lines()).endsWith(EventType.STORY_SCHEDULED, EventType.STORY_LIMITS_CHANGED);

    scheduling().schedule(scene.story, in(4), limits(2, 48), scene.version(), scene.editor);
    assertThat(scene.lines())
        .endsWith(EventType.STORY_LIMITS_CHANGED, EventType.STORY_SCHEDULED)
        .filteredOn(type -> type == EventType.STORY_LIMITS_CHANGED)
        .hasSize(1);
    assertThat(scene.row().publishAt()).isEqualTo(in(4));
  }

  @Test
  void onlyAnEditorSchedulesWithLimits() {
    scene.approved();
    int version = scene.version();

    assertThatThrownBy(
            () -> scheduling().schedule(scene.story, in(3), limits(2, 48), version, scene.reporter))
        .isInstanceOf(AccessProblem.class);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> scheduling().schedule(scene.story, in(3), limits(2, 48), version - 1, scene.editor));
    assertThat(scene.row().state()).isEqualTo(Publication.APPROVED);
  }

  @Test
  void aStoryGoesOutFromTheEndOfItsEmbargoOn() {
    scene.approved();
    limiting().limit(scene.story, limits(2, null), scene.version(), scene.editor);

    HouseClock.at(
        in(2).minusMillis(1),
        () -> {
          assertRefused(StoryProblem.Code.STORY_UNDER_EMBARGO, this::publishNow);
          return null;
        });
    HouseClock.at(
        in(2),
        () -> {
          publishNow();
          return null;
        });

    assertThat(scene.row().publishedAt()).isEqualTo(in(2));
  }

  @Test
  void aStoryGoesOutUntilItsEnd() {
    scene.approved();
    limiting().limit(scene.story, limits(null, 2), scene.version(), scene.editor);

    HouseClock.at(
        in(2),
        () -> {
          assertRefused(StoryProblem.Code.STORY_OVER, this::publishNow);
          return null;
        });
    publishNow();

    assertThat(scene.row().state()).isEqualTo(Publication.PUBLISHED);
    assertThat(scene.row().expiresAt()).isEqualTo(in(2));
  }

  @Test
  void bothClocksLookTwiceASecond() {
    assertThat(house.get(PublishingClock.class).poll()).hasMillis(500);
    assertThat(house.get(ExpiryClock.class).poll()).hasMillis(500);
  }

  private void publishNow() {
    scheduling().publishNow(scene.story, scene.version(), scene.editor);
  }

  private List<String> wrongs(EmbargoAndExpiry limits) {
    try {
      limiting().limit(scene.story, limits, scene.version(), scene.editor);
      return List.of();
    } catch (InvalidFormProblem problem) {
      return problem.violations().stream().map(v -> v.field() + " " + v.messageKey()).toList();
    }
  }

  private static List<String> keys(Violations violations) {
    return violations.list().stream().map(v -> v.field() + " " + v.messageKey()).toList();
  }

  private EmbargoAndExpiry limits(Integer embargo, Integer end) {
    return new EmbargoAndExpiry(
        Optional.ofNullable(embargo).map(this::in), Optional.ofNullable(end).map(this::in));
  }

  private Instant in(int hours) {
    return now.plus(hours, ChronoUnit.HOURS);
  }

  private static EmbargoScheduling limiting() {
    return house.get(EmbargoScheduling.class);
  }

  private static Scheduling scheduling() {
    return house.get(Scheduling.class);
  }

  private static void assertRefused(StoryProblem.Code code, ThrowingCallable move) {
    assertThatThrownBy(move)
        .isInstanceOfSatisfying(
            StoryProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
