package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zerodistance.testing.Refusals.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.zerodistance.newsroom.storydesk.StoryDesk;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.testing.EventLine;
import org.zerodistance.testing.TestStory;
import org.zerodistance.testing.WithHouse;

/** When a story goes out, and what is done to it afterwards. */
class SchedulingIT extends WithHouse {
  private TestStory story;

  @BeforeEach
  void begin() {
    story = house.city().aStory().draft();
  }

  @Test
  void aPlanIsAWishOfWhoMayWrite() {
    LocalDate day = LocalDate.of(2030, 1, 31);
    int version = story.version();
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> scheduling().plan(story.id(), Optional.of(day), version - 1, story.reporter()));
    scheduling().plan(story.id(), Optional.of(day), version, story.reporter());
    assertThat(story.row().plannedFor()).isEqualTo(day);
    assertThat(story.row().state()).isEqualTo(Publication.DRAFT);
    scheduling().plan(story.id(), Optional.empty(), story.version(), story.reporter());
    assertThat(story.row().plannedFor()).isNull();
    story.sendIn().approve().publish();
    assertRefused(
        StoryProblem.Code.STORY_MOVE_NOT_ALLOWED,
        () -> scheduling().plan(story.id(), Optional.of(day), story.version(), story.editor()));
  }

  @Test
  void anEditorGivesTheClockATimeThatLiesAhead() {
    story.sendIn().approve();
    int version = story.version();
    Instant now = now();
    assertThatThrownBy(
            () -> scheduling().schedule(story.id(), now.plusSeconds(60), version, story.reporter()))
        .isInstanceOf(AccessProblem.class);
    HouseClock.at(
        now,
        () -> {
          assertThatThrownBy(() -> scheduling().schedule(story.id(), now, version, story.editor()))
              .isInstanceOf(InvalidFormProblem.class);
          return null;
        });
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> scheduling().schedule(story.id(), now.plusSeconds(60), version - 1, story.editor()));

    scheduling().schedule(story.id(), now.plusSeconds(3_600), version, story.editor());

    assertThat(story.row().state()).isEqualTo(Publication.SCHEDULED);
    assertThat(story.row().publishAt()).isEqualTo(now.plusSeconds(3_600));
    assertThat(story.lastLine().type()).isEqualTo(EventType.STORY_SCHEDULED);
  }

  @Test
  void aStoryWhoseEndCameBeforeItsPublicationIsNotPublishedAndTheDeskIsWarned() {
    Instant at = now().plusSeconds(3_600);
    story.sendIn().approve().schedule(at);
    LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
    assertThat(warned(today)).isEmpty();

    // No node ran between its time and its end.
    story.dueSince(Duration.ofMinutes(2)).overSince(Duration.ofMinutes(1));
    house.get(Publishing.class).publish(story.id());

    assertThat(house.get(JobRunner.class).drain(PublishingClock.KIND)).isZero();
    assertThat(story.row().state()).isEqualTo(Publication.SCHEDULED);
    assertThat(warned(today)).containsExactly("the list", "the calendar", "the story's page");

    story.schedule(at, new EmbargoAndExpiry(Optional.empty(), Optional.of(at.plusSeconds(3_600))));
    assertThat(warned(today)).isEmpty();
  }

  /** The pages that warn of the story. */
  private List<String> warned(LocalDate today) {
    StoryDesk desk = house.get(StoryDesk.class);
    List<String> pages = new ArrayList<>();
    if (has(desk.open(story.editor()))) {
      pages.add("the list");
    }
    if (has(desk.between(today.minusDays(1), today.plusDays(1), ZoneOffset.UTC, story.editor()))) {
      pages.add("the calendar");
    }
    if (story.row().missed()) {
      pages.add("the story's page");
    }
    return pages;
  }

  private boolean has(List<StoryDeskRow> rows) {
    return rows.stream().filter(row -> row.id().equals(story.id())).anyMatch(StoryDeskRow::missed);
  }

  @Test
  void anEditorTakesItFromTheClockAgain() {
    story.sendIn().approve();
    assertRefused(
        StoryProblem.Code.STORY_MOVE_NOT_ALLOWED,
        () -> scheduling().unschedule(story.id(), story.version(), story.editor()));
    scheduling().schedule(story.id(), now().plusSeconds(3_600), story.version(), story.editor());
    int version = story.version();
    assertThatThrownBy(() -> scheduling().unschedule(story.id(), version, story.reporter()))
        .isInstanceOf(AccessProblem.class);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> scheduling().unschedule(story.id(), version - 1, story.editor()));

    scheduling().unschedule(story.id(), version, story.editor());

    assertThat(story.row().state()).isEqualTo(Publication.APPROVED);
    assertThat(story.row().publishAt()).isNull();
    assertThat(story.lastLine().type()).isEqualTo(EventType.STORY_UNSCHEDULED);
  }

  @Test
  void anEditorPublishesInTheOpen() {
    story.sendIn().approve();
    int version = story.version();
    Instant before = now();
    assertThatThrownBy(() -> scheduling().publishNow(story.id(), version, story.reporter()))
        .isInstanceOf(AccessProblem.class);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> scheduling().publishNow(story.id(), version - 1, story.editor()));

    scheduling().publishNow(story.id(), version, story.editor());

    assertThat(story.row().state()).isEqualTo(Publication.PUBLISHED);
    assertThat(story.row().publishedAt()).isBetween(before, now());
    assertThat(story.lastLine().type()).isEqualTo(EventType.STORY_PUBLISHED);
    assertThat(story.lastLine().audience()).isEqualTo(Audience.PUBLIC);
    assertThat(story.lastLine().actorId()).isEqualTo(story.editor().person());
    EventLine ofTheCase = EventLine.last(house, Subject.INQUIRY, story.inquiry());
    assertThat(ofTheCase.type()).isEqualTo(EventType.STORY_PUBLISHED);
    assertThat(ofTheCase.audience()).isEqualTo(Audience.PUBLIC);
    assertThat(ofTheCase.data())
        .hasValueSatisfying(d -> assertThat(d).contains(story.row().number().toString()));
  }

  @Test
  void theIndexHearsOfTheCasesOfAPublishedStory() {
    story.sendIn().approve();
    house.forgetJobs();

    scheduling().publishNow(story.id(), story.version(), story.editor());

    assertThat(house.indexJobs(Subject.INQUIRY, story.inquiry())).isEqualTo(1);
  }

  @Test
  void theClockPublishesWhatIsDue() {
    story.sendIn().approve().schedule(now().plusSeconds(3_600));
    story.dueSince(Duration.ofMinutes(1));

    assertThat(house.get(JobRunner.class).drain(PublishingClock.KIND)).isPositive();

    assertThat(story.row().state()).isEqualTo(Publication.PUBLISHED);
    assertThat(story.row().publishedAt()).isAfter(story.row().publishAt());
    assertThat(story.lastLine().actorKind()).isEqualTo(ActorKind.SYSTEM);
    assertThat(story.linesOfTheCase()).contains(EventType.STORY_PUBLISHED);
    assertThat(house.get(PublishingClock.class).poll()).hasMillis(500);
  }

  @Test
  void aCorrectionIsDatedAndInTheOpen() {
    story.sendIn().approve().publish();
    int version = story.version();
    StoryText text = new StoryText("更正后的标题", "", "", "<p>正</p>");
    assertThatThrownBy(
            () -> amending().correct(story.id(), text, "三盏写成了五盏", version, story.reporter()))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> amending().correct(story.id(), text, "三盏", version, story.editor()))
        .isInstanceOf(InvalidFormProblem.class);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> amending().correct(story.id(), text, "三盏写成了五盏", version - 1, story.editor()));

    amending().correct(story.id(), text, " 三盏写成了五盏 ", version, story.editor());

    assertThat(story.row().state()).isEqualTo(Publication.CORRECTED);
    assertThat(story.row().headline()).isEqualTo("更正后的标题");
    assertThat(story.row().revision()).isEqualTo(2);
    assertThat(story.revision(2))
        .isEqualTo("corrected %s approved %s".formatted(story.editor().id(), story.editor().id()));
    assertThat(corrections()).isEqualTo("2 三盏写成了五盏");
    assertThat(story.lastLine().type()).isEqualTo(EventType.STORY_CORRECTED);
    assertThat(story.lastLine().note()).contains("三盏写成了五盏");
  }

  @Test
  void aWithdrawalSaysWhenAndWhy() {
    story.sendIn().approve().publish();
    int version = story.version();
    assertThatThrownBy(() -> amending().withdraw(story.id(), "事实有误。", version, story.reporter()))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> amending().withdraw(story.id(), "误", version, story.editor()))
        .isInstanceOf(InvalidFormProblem.class);
    assertRefused(
        StoryProblem.Code.STORY_CHANGED_MEANWHILE,
        () -> amending().withdraw(story.id(), "事实有误。", version - 1, story.editor()));
    Instant before = now();

    amending().withdraw(story.id(), " 事实有误。 ", version, story.editor());

    assertThat(story.row().state()).isEqualTo(Publication.WITHDRAWN);
    assertThat(story.row().withdrawnNote()).isEqualTo("事实有误。");
    assertThat(story.row().withdrawnAt()).isBetween(before, now());
    assertThat(story.lastLine().type()).isEqualTo(EventType.STORY_WITHDRAWN);
    assertThat(story.linesOfTheCase()).contains(EventType.STORY_WITHDRAWN);
  }

  private String corrections() {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT CONCAT_WS(' ', revision, body) FROM story_correction WHERE story_id"
                            + " = :story")
                    .bind("story", story.id())
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
}
