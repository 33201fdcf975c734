package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.foundation.audit.Timelines;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.newsroom.storydesk.StoryDesk;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.testing.TestStory;
import org.zerodistance.testing.WithHouse;

/**
 * Tests a story's embargo and end: the rights to set them, their conflicts, and their effect on the
 * clock.
 */
class StoryTimesIT extends WithHouse {
  private static Instant now;

  @BeforeAll
  static void readTheTime() {
    now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
  }

  @Test
  void theAuthorSetsThemAndTheLogSaysWho() {
    TestStory story = house.city().aStory().draft();

    story.limit(limits(2, 48), story.reporter());

    assertThat(story.row().embargoUntil()).isEqualTo(in(2));
    assertThat(story.row().expiresAt()).isEqualTo(in(48));
    assertThat(house.get(StoryDesk.class).open(story.editor()))
        .filteredOn(row -> row.id().equals(story.id()))
        .singleElement()
        .satisfies(row -> assertThat(row.embargoUntil()).isEqualTo(in(2)))
        .extracting(StoryDeskRow::expiresAt)
        .isEqualTo(in(48));
    TimelineRow line = changes(story).get(0);
    assertThat(line.actorName()).startsWith("测试员");
    assertThat(line.data())
        .containsEntry("embargo", in(2).toString())
        .containsEntry("end", in(48).toString());
  }

  @Test
  void settingTheSameAgainIsNoChange() {
    TestStory story = house.city().aStory().draft();
    story.limit(limits(2, 48), story.reporter());
    int version = story.version();

    story.limit(limits(2, 48), story.reporter());

    assertThat(story.version()).isEqualTo(version);
    assertThat(changes(story)).hasSize(1);
  }

  @Test
  void anythingThatDoesNotFitIsNamedAtItsField() {
    TestStory story = house.city().aStory().draft();
    assertThat(wrongs(story, limits(-1, null))).containsExactly("embargoUntil story.embargo-past");
    assertThat(wrongs(story, limits(null, -1))).containsExactly("expiresAt story.expiry-past");
    assertThat(wrongs(story, limits(5, 5))).containsExactly("expiresAt story.expiry-in-embargo");
    assertThat(wrongs(story, limits(5, 4))).containsExactly("expiresAt story.expiry-in-embargo");
    assertThat(wrongs(story, limits(-2, -1)))
        .containsExactly("embargoUntil story.embargo-past", "expiresAt story.expiry-past");
    story.sendIn().approve();
    assertThat(wrongs(story, -1, limits(-2, -3)))
        .containsExactly(
            "publishAt story.time-past",
            "embargoUntil story.embargo-past",
            "expiresAt story.expiry-past");
    assertThat(wrongs(story, 3, limits(4, 4)))
        .containsExactly("publishAt story.time-in-embargo", "expiresAt story.expiry-in-embargo");
    assertThat(wrongs(story, 5, limits(4, 5)))
        .containsExactly("expiresAt story.expiry-before-publication");
    assertThat(wrongs(story, 4, limits(4, 5))).isEmpty();
    assertThat(story.row().state()).isEqualTo(Publication.SCHEDULED);
  }

  @Test
  void anEmbargoThatIsPastStandsInTheWayOfNothing() {
    TestStory story = house.city().aStory().draft();
    story.freeSince(Duration.ofMinutes(1));
    story.sendIn().approve();

    assertThat(wrongs(story, 3, new EmbargoAndExpiry(embargo(story), Optional.of(in(9)))))
        .isEmpty();

    assertThat(story.row().expiresAt()).isEqualTo(in(9));
  }

  @Test
  void fromTheApprovalOnTheyAreAMatterOfTheEditors() {
    TestStory story = house.city().aStory().approved();

    assertThatThrownBy(() -> story.limit(limits(2, null), story.reporter()))
        .isInstanceOf(AccessProblem.class);
    story.limit(limits(2, null), story.editor());

    assertThat(story.row().embargoUntil()).isEqualTo(in(2));
    assertThat(story.row().state()).as("stays approved").isEqualTo(Publication.APPROVED);
  }

  @Test
  void anotherReporterDoesNotSetThem() {
    TestStory story = house.city().aStory().draft();
    assertRefused(
        StoryProblem.Code.STORY_OF_ANOTHER,
        () -> story.limit(limits(2, null), house.city().person(Role.REPORTER)));
  }

  @Test
  void anotherDayInTheCalendarKeepsThemAndHasToFit() {
    TestStory story = house.city().aStory().approved();
    story.schedule(in(30), limits(2, 48));

    story.schedule(in(40));

    assertThat(story.row().publishAt()).isEqualTo(in(40));
    assertThat(story.row().embargoUntil()).isEqualTo(in(2));
    assertThat(story.row().expiresAt()).isEqualTo(in(48));
    assertThatThrownBy(() -> story.schedule(in(50))).isInstanceOf(InvalidFormProblem.class);
    assertThatThrownBy(() -> story.schedule(in(1))).isInstanceOf(InvalidFormProblem.class);
  }

  @Test
  void underAnEmbargoNobodyPublishes() {
    TestStory story = house.city().aStory().approved();
    story.limit(limits(2, null), story.editor());

    assertRefused(StoryProblem.Code.STORY_UNDER_EMBARGO, story::publish);

    story.freeSince(Duration.ofMinutes(1));
    story.publish();
    assertThat(story.row().state()).isEqualTo(Publication.PUBLISHED);
  }

  @Test
  void whatWouldEndBeforeItBeginsIsNotPublished() {
    TestStory story = house.city().aStory().approved();
    story.schedule(in(3), limits(null, 4));
    story.dueSince(Duration.ofMinutes(2));
    story.overSince(Duration.ofMinutes(1));

    house.get(JobRunner.class).drain(PublishingClock.KIND);

    assertThat(story.row().state()).isEqualTo(Publication.SCHEDULED);
    assertRefused(StoryProblem.Code.STORY_OVER, story::publish);
  }

  @Test
  void ofAPublishedStoryTheEndAloneMoves() {
    TestStory story = house.city().aStory().draft();
    story.freeSince(Duration.ofMinutes(1));
    story.sendIn().approve().publish();
    Optional<Instant> embargo = embargo(story);

    story.limit(limits(7, 48), story.editor());

    assertThat(embargo(story)).isEqualTo(embargo);
    assertThat(story.row().expiresAt()).isEqualTo(in(48));
    assertThat(changes(story)).hasSize(1);
  }

  @Test
  void aWithdrawnStoryHasNone() {
    TestStory story = house.city().aStory().published();
    story.withdraw("事实有误。");
    assertRefused(
        StoryProblem.Code.STORY_MOVE_NOT_ALLOWED,
        () -> story.limit(limits(null, 48), story.editor()));
  }

  private static List<TimelineRow> changes(TestStory story) {
    return house
        .get(Timelines.class)
        .of(Subject.STORY, story.id(), EnumSet.allOf(Audience.class))
        .stream()
        .filter(line -> line.type() == EventType.STORY_LIMITS_CHANGED)
        .toList();
  }

  private static Optional<Instant> embargo(TestStory story) {
    return Optional.of(story.row().embargoUntil());
  }

  private static List<String> wrongs(TestStory story, EmbargoAndExpiry limits) {
    return wrongs(() -> story.limit(limits, story.editor()));
  }

  private static List<String> wrongs(TestStory story, int hours, EmbargoAndExpiry limits) {
    return wrongs(() -> story.schedule(in(hours), limits));
  }

  private static List<String> wrongs(Runnable work) {
    try {
      work.run();
      return List.of();
    } catch (InvalidFormProblem problem) {
      return problem.violations().stream().map(StoryTimesIT::said).toList();
    }
  }

  private static String said(Violation violation) {
    return violation.field() + " " + violation.messageKey();
  }

  private static EmbargoAndExpiry limits(Integer embargo, Integer end) {
    return new EmbargoAndExpiry(
        Optional.ofNullable(embargo).map(StoryTimesIT::in),
        Optional.ofNullable(end).map(StoryTimesIT::in));
  }

  private static Instant in(int hours) {
    return now.plus(hours, ChronoUnit.HOURS);
  }
}
