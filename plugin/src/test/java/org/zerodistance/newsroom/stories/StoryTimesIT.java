package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
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
import org.zerodistance.testing.TestHouse;

/**
 * Tests a story's embargo and end: the rights to set them, their conflicts, and their effect on the
 * clock.
 */
class StoryTimesIT {
  private static TestHouse house;
  private static Instant now;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theAuthorSetsThemAndTheLogSaysWho() {
    TestStory story = TestStory.draft(house);

    story.limit(limits(2, 48), story.reporter);

    assertThat(story.row().embargoUntil()).isEqualTo(in(2));
    assertThat(story.row().expiresAt()).isEqualTo(in(48));
    assertThat(house.get(StoryDesk.class).open(story.editor))
        .filteredOn(row -> row.id().equals(story.id))
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
    TestStory story = TestStory.draft(house);
    story.limit(limits(2, 48), story.reporter);
    int version = story.version();

    story.limit(limits(2, 48), story.reporter);

    assertThat(story.version()).isEqualTo(version);
    assertThat(changes(story)).hasSize(1);
  }

  @Test
  void anythingThatDoesNotFitIsNamedAtItsField() {
    TestStory story = TestStory.draft(house);
    assertThat(wrongs(story, limits(-1, null))).containsExactly("embargoUntil story.embargo-past");
    assertThat(wrongs(story, limits(null, -1))).containsExactly("expiresAt story.expiry-past");
    assertThat(wrongs(story, limits(5, 5))).containsExactly("expiresAt story.expiry-in-embargo");
    assertThat(wrongs(story, limits(5, 4))).containsExactly("expiresAt story.expiry-in-embargo");
    assertThat(wrongs(story, limits(-2, -1)))
        .containsExactly("embargoUntil story.embargo-past", "expiresAt story.expiry-past");
    story.approved();
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
    TestStory story = TestStory.draft(house);
    set(story, "embargo_until", -60);
    story.approved();

    assertThat(wrongs(story, 3, new EmbargoAndExpiry(embargo(story), Optional.of(in(9)))))
        .isEmpty();

    assertThat(story.row().expiresAt()).isEqualTo(in(9));
  }

  @Test
  void fromTheApprovalOnTheyAreAMatterOfTheEditors() {
    TestStory story = TestStory.draft(house).approved();

    assertThatThrownBy(() -> story.limit(limits(2, null), story.reporter))
        .isInstanceOf(AccessProblem.class);
    story.limit(limits(2, null), story.editor);

    assertThat(story.row().embargoUntil()).isEqualTo(in(2));
    assertThat(story.row().state()).as("stays approved").isEqualTo(Publication.APPROVED);
  }

  @Test
  void anotherReporterDoesNotSetThem() {
    TestStory story = TestStory.draft(house);
    assertThatThrownBy(() -> story.limit(limits(2, null), house.city().person(Role.REPORTER)))
        .isInstanceOfSatisfying(
            StoryProblem.class,
            p -> assertThat(p.code()).isEqualTo(StoryProblem.Code.STORY_OF_ANOTHER));
  }

  @Test
  void anotherDayInTheCalendarKeepsThemAndHasToFit() {
    TestStory story = TestStory.draft(house).approved();
    Scheduling scheduling = house.get(Scheduling.class);
    scheduling.schedule(story.id, in(30), limits(2, 48), story.version(), story.editor);

    scheduling.schedule(story.id, in(40), story.version(), story.editor);

    assertThat(story.row().publishAt()).isEqualTo(in(40));
    assertThat(story.row().embargoUntil()).isEqualTo(in(2));
    assertThat(story.row().expiresAt()).isEqualTo(in(48));
    assertThatThrownBy(() -> scheduling.schedule(story.id, in(50), story.version(), story.editor))
        .isInstanceOf(InvalidFormProblem.class);
    assertThatThrownBy(() -> scheduling.schedule(story.id, in(1), story.version(), story.editor))
        .isInstanceOf(InvalidFormProblem.class);
  }

  @Test
  void underAnEmbargoNobodyPublishes() {
    TestStory story = TestStory.draft(house).approved();
    story.limit(limits(2, null), story.editor);

    assertThatThrownBy(
            () -> house.get(Scheduling.class).publishNow(story.id, story.version(), story.editor))
        .isInstanceOfSatisfying(
            StoryProblem.class,
            p -> assertThat(p.code()).isEqualTo(StoryProblem.Code.STORY_UNDER_EMBARGO));

    set(story, "embargo_until", -60);
    house.get(Scheduling.class).publishNow(story.id, story.version(), story.editor);
    assertThat(story.row().state()).isEqualTo(Publication.PUBLISHED);
  }

  @Test
  void whatWouldEndBeforeItBeginsIsNotPublished() {
    TestStory story = TestStory.draft(house).approved();
    house
        .get(Scheduling.class)
        .schedule(story.id, in(3), limits(null, 4), story.version(), story.editor);
    set(story, "publish_at", -120);
    set(story, "expires_at", -60);

    house.get(JobRunner.class).drain(PublishingClock.KIND);

    assertThat(story.row().state()).isEqualTo(Publication.SCHEDULED);
    assertThatThrownBy(
            () -> house.get(Scheduling.class).publishNow(story.id, story.version(), story.editor))
        .isInstanceOfSatisfying(
            StoryProblem.class, p -> assertThat(p.code()).isEqualTo(StoryProblem.Code.STORY_OVER));
  }

  @Test
  void ofAPublishedStoryTheEndAloneMoves() {
    TestStory story = TestStory.draft(house);
    set(story, "embargo_until", -60);
    story.published();
    Optional<Instant> embargo = embargo(story);

    story.limit(limits(7, 48), story.editor);

    assertThat(embargo(story)).isEqualTo(embargo);
    assertThat(story.row().expiresAt()).isEqualTo(in(48));
    assertThat(changes(story)).hasSize(1);
  }

  @Test
  void aWithdrawnStoryHasNone() {
    TestStory story = TestStory.draft(house).published();
    house.get(Amending.class).withdraw(story.id, "事实有误。", story.version(), story.editor);
    assertThatThrownBy(() -> story.limit(limits(null, 48), story.editor))
        .isInstanceOfSatisfying(
            StoryProblem.class,
            p -> assertThat(p.code()).isEqualTo(StoryProblem.Code.STORY_MOVE_NOT_ALLOWED));
  }

  private static List<TimelineRow> changes(TestStory story) {
    return house
        .get(Timelines.class)
        .of(Subject.STORY, story.id, EnumSet.allOf(Audience.class))
        .stream()
        .filter(line -> line.type() == EventType.STORY_LIMITS_CHANGED)
        .toList();
  }

  private static Optional<Instant> embargo(TestStory story) {
    return Optional.of(story.row().embargoUntil());
  }

  private static List<String> wrongs(TestStory story, EmbargoAndExpiry limits) {
    return wrongs(() -> story.limit(limits, story.editor));
  }

  private static List<String> wrongs(TestStory story, int hours, EmbargoAndExpiry limits) {
    return wrongs(
        () ->
            house
                .get(Scheduling.class)
                .schedule(story.id, in(hours), limits, story.version(), story.editor));
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

  private static void set(TestStory story, String column, int seconds) {
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE story SET "
                        + column
                        + " = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id = ?",
                    seconds,
                    story.id.value()));
  }
}
