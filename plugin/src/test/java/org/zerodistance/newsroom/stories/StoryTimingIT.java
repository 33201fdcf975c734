package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Refusals.assertRefused;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.testing.TestStory;
import org.zerodistance.testing.WithHouse;

/** Tests how the time of publication, the embargo and the end of one story hold together. */
class StoryTimingIT extends WithHouse {
  private TestStory story;
  private Instant now;

  @BeforeEach
  void begin() {
    story = house.city().aStory().draft();
    now = house.get(Clock.class).instant().truncatedTo(ChronoUnit.MINUTES);
  }

  @Test
  void theAuthorSetsTheLimitsUntilTheApproval() {
    story.sendIn();

    limiting().limit(story.id(), limits(2, 48), story.version(), story.reporter());

    assertThat(limitsNow()).isEqualTo(limits(2, 48));
    assertThat(story.row().state()).isEqualTo(Publication.IN_REVIEW);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> limiting().limit(story.id(), limits(3, 48), story.version() - 1, story.reporter()));
  }

  @Test
  void theLimitsOfAScheduledStoryFitItsTime() {
    story.sendIn().approve().schedule(in(5));

    assertThat(wrongs(limits(6, null))).containsExactly("publishAt story.time-in-embargo");
    assertThat(wrongs(limits(null, 5)))
        .containsExactly("expiresAt story.expiry-before-publication");
    assertThat(limitsNow()).isEqualTo(EmbargoAndExpiry.NONE);
    assertThat(wrongs(limits(5, 6))).isEmpty();
    assertThat(limitsNow()).isEqualTo(limits(5, 6));
    assertThat(story.row().publishAt()).isEqualTo(in(5));
  }

  @Test
  void aFormLearnsOfTheConflictsAndNothingIsStored() {
    story.sendIn().approve();
    int version = story.version();
    Violations wrong = new Violations().add("line", "form.required");

    limiting().check(story.id(), Optional.of(in(1)), limits(2, 2), wrong, story.editor());

    assertThat(keys(wrong))
        .containsExactly(
            "line form.required",
            "publishAt story.time-in-embargo",
            "expiresAt story.expiry-in-embargo");
    assertThat(story.version()).isEqualTo(version);
    assertRefused(
        StoryProblem.Code.STORY_OF_ANOTHER,
        () ->
            limiting()
                .check(
                    story.id(),
                    Optional.empty(),
                    EmbargoAndExpiry.NONE,
                    new Violations(),
                    house.city().person(Role.REPORTER)));
  }

  @Test
  void otherLimitsWithATimeAreWrittenDownOnceAndTheSameNotAgain() {
    story.sendIn().approve();

    scheduling().schedule(story.id(), in(3), limits(2, 48), story.version(), story.editor());
    assertThat(story.lines()).endsWith(EventType.STORY_SCHEDULED, EventType.STORY_LIMITS_CHANGED);

    scheduling().schedule(story.id(), in(4), limits(2, 48), story.version(), story.editor());
    assertThat(story.lines())
        .endsWith(EventType.STORY_LIMITS_CHANGED, EventType.STORY_SCHEDULED)
        .filteredOn(type -> type == EventType.STORY_LIMITS_CHANGED)
        .hasSize(1);
    assertThat(story.row().publishAt()).isEqualTo(in(4));
  }

  @Test
  void onlyAnEditorSchedulesWithLimits() {
    story.sendIn().approve();
    int version = story.version();

    assertThatThrownBy(
            () ->
                scheduling().schedule(story.id(), in(3), limits(2, 48), version, story.reporter()))
        .isInstanceOf(AccessProblem.class);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> scheduling().schedule(story.id(), in(3), limits(2, 48), version - 1, story.editor()));
    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
  }

  @Test
  void aStoryGoesOutFromTheEndOfItsEmbargoOn() {
    story.sendIn().approve();
    limiting().limit(story.id(), limits(2, null), story.version(), story.editor());

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

    assertThat(story.row().publishedAt()).isEqualTo(in(2));
  }

  @Test
  void aStoryGoesOutUntilItsEnd() {
    story.sendIn().approve();
    limiting().limit(story.id(), limits(null, 2), story.version(), story.editor());

    HouseClock.at(
        in(2),
        () -> {
          assertRefused(StoryProblem.Code.STORY_OVER, this::publishNow);
          return null;
        });
    publishNow();

    assertThat(story.row().state()).isEqualTo(Publication.PUBLISHED);
    assertThat(story.row().expiresAt()).isEqualTo(in(2));
  }

  @Test
  void bothClocksLookTwiceASecond() {
    assertThat(house.get(PublishingClock.class).poll()).hasMillis(500);
    assertThat(house.get(ExpiryClock.class).poll()).hasMillis(500);
  }

  private void publishNow() {
    scheduling().publishNow(story.id(), story.version(), story.editor());
  }

  private List<String> wrongs(EmbargoAndExpiry limits) {
    try {
      limiting().limit(story.id(), limits, story.version(), story.editor());
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

  private EmbargoAndExpiry limitsNow() {
    return house.get(Stories.class).get(story.id()).limits();
  }

  private static EmbargoScheduling limiting() {
    return house.get(EmbargoScheduling.class);
  }

  private static Scheduling scheduling() {
    return house.get(Scheduling.class);
  }
}
