package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zerodistance.foundation.jobs.Job;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.jobs.JobHandler;
import org.zerodistance.foundation.jobs.JobQueue;
import org.zerodistance.foundation.jobs.JobRows;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.ForeignClock;
import org.zerodistance.newsroom.storydesk.StoryDesk;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.newsroom.storydesk.StoryEditorQueries;
import org.zerodistance.search.indexkeeping.IndexMaintenance;
import org.zerodistance.search.savedsearches.Cadence;
import org.zerodistance.search.savedsearches.Digests;
import org.zerodistance.search.savedsearches.SavedQuery;
import org.zerodistance.search.savedsearches.SavedSearchId;
import org.zerodistance.search.savedsearches.SavedSearchMatcher;
import org.zerodistance.search.savedsearches.SavedSearching;
import org.zerodistance.testing.TestHouse;

/**
 * Tests that work which becomes due by the clock becomes due again after its job was set aside and
 * its subject was changed.
 */
class TimedJobsIT {
  private static final String NODE = "00000000-0000-0000-0000-000000000001";

  private static TestHouse house;
  private static Viewer editor;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    editor = house.city().person(Role.REPORTER, Role.EDITOR, Role.READER);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void empty() {
    house
        .jdbi()
        .useHandle(
            h -> {
              h.execute("DELETE FROM outbox");
              h.execute("DELETE FROM saved_search");
              h.execute("UPDATE story SET state = 'draft', expires_at = NULL");
            });
  }

  /** The subjects of these kinds are tested below, or never become due twice. */
  @Test
  void everyHandlerOfTimedWorkIsTested() {
    assertThat(
            house.all(JobHandler.class).stream()
                .filter(TimedJobsIT::hasTimedWork)
                .map(JobHandler::kind))
        .containsExactlyInAnyOrder(
            PublishingClock.KIND,
            ExpiryClock.KIND,
            Digests.KIND,
            // Each rebuild is a subject of its own.
            IndexMaintenance.KIND,
            // Moves rows of the previous release alone.
            SavedSearchMatcher.KIND,
            // The tests' own.
            "recorded");
  }

  private static boolean hasTimedWork(JobHandler handler) {
    Class<?> type = handler.getClass();
    while (type.getName().contains("$Proxy$")) {
      type = type.getSuperclass();
    }
    try {
      return type.getMethod("due", int.class).getDeclaringClass() != JobHandler.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Consumer<StoryId>> newTimes() {
    return Stream.of(
        id -> schedule(id),
        id -> {
          house.get(Scheduling.class).unschedule(id, version(id), editor);
          schedule(id);
        });
  }

  @ParameterizedTest
  @MethodSource("newTimes")
  void aStoryWhosePublicationWasSetAsideIsPublishedAtItsNewTime(Consumer<StoryId> newTime) {
    StoryId id = story();
    set(id, "state = 'scheduled', publish_at = UTC_TIMESTAMP(6) - INTERVAL 60 SECOND");
    setAside(PublishingClock.KIND);
    assertThat(row(id).clockFailed()).isTrue();
    assertThat(handler(PublishingClock.KIND).due(10)).isEmpty();

    newTime.accept(id);

    assertThat(row(id).clockFailed()).isFalse();
    assertThat(setAsideJobs()).isZero();
    assertThat(handler(PublishingClock.KIND).due(10)).as("before its time").isEmpty();
    set(id, "publish_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
    house.get(JobRunner.class).drain(PublishingClock.KIND);
    assertThat(state(id)).isEqualTo(Publication.PUBLISHED);
  }

  @Test
  void aStoryWhosePublicationWasSetAsideCanBePublishedAtOnce() {
    StoryId id = story();
    set(id, "state = 'scheduled', publish_at = UTC_TIMESTAMP(6) - INTERVAL 60 SECOND");
    setAside(PublishingClock.KIND);

    house.get(Scheduling.class).publishNow(id, version(id), editor);

    assertThat(setAsideJobs()).isZero();
    assertThat(state(id)).isEqualTo(Publication.PUBLISHED);
  }

  @Test
  void aChangeThatLeavesTheTimesKeepsTheFailure() {
    StoryId id = story();
    set(id, "state = 'scheduled', publish_at = UTC_TIMESTAMP(6) - INTERVAL 60 SECOND");
    setAside(PublishingClock.KIND);

    house.get(Scheduling.class).plan(id, Optional.empty(), version(id), editor);

    assertThat(row(id).clockFailed()).isTrue();
  }

  @Test
  void aStoryWhoseRemovalWasSetAsideIsRemovedAtItsNewEnd() {
    StoryId id = story();
    set(
        id,
        "state = 'published', published_at = UTC_TIMESTAMP(6) - INTERVAL 1 DAY,"
            + " expires_at = UTC_TIMESTAMP(6) - INTERVAL 60 SECOND");
    setAside(ExpiryClock.KIND);
    assertThat(house.get(StoryEditorQueries.class).get(id, editor).story().clockFailed()).isTrue();
    assertThat(handler(ExpiryClock.KIND).due(10)).isEmpty();

    house
        .get(EmbargoScheduling.class)
        .limit(
            id,
            new EmbargoAndExpiry(Optional.empty(), Optional.of(inAnHour())),
            version(id),
            editor);

    assertThat(setAsideJobs()).isZero();
    set(id, "expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
    house.get(JobRunner.class).drain(ExpiryClock.KIND);
    assertThat(house.get(Stories.class).get(id).expiredAt()).isNotNull();
  }

  @Test
  void aMachineWhoseClockIsAheadPublishesNothingUnderEmbargo() {
    StoryId id = story();
    set(id, "state = 'approved', embargo_until = UTC_TIMESTAMP(6) + INTERVAL 10 MINUTE");
    Scheduling scheduling =
        new Scheduling(
            house.get(Stories.class),
            house.get(UnlistedCases.class),
            house.get(StoryLog.class),
            ForeignClock.ahead(Duration.ofMinutes(30), house.jdbi()).clock());

    assertThatThrownBy(() -> scheduling.publishNow(id, version(id), editor))
        .isInstanceOf(StoryProblem.class)
        .extracting(problem -> ((StoryProblem) problem).code())
        .isEqualTo(StoryProblem.Code.STORY_UNDER_EMBARGO);
  }

  @Test
  void aDigestThatWasSetAsideIsTriedAgainAtTheNextRegularTime() {
    searchWithDailyMails();
    setAside(Digests.KIND);

    assertThat(handler(Digests.KIND).due(10)).as("at once").isEmpty();
    Instant next = mailAt();
    assertThat(next).isAfter(house.get(Clock.class).instant());
    assertThat(setAsideJobs()).as("shown to administrators").isEqualTo(1);

    HouseClock.at(next, () -> house.get(JobRunner.class).drain(Digests.KIND));

    assertThat(mailAt()).isEqualTo(next.plus(Duration.ofDays(1)));
    assertThat(setAsideJobs()).as("made up for").isZero();
  }

  @Test
  void aDigestThatWasSetAsideFollowsANewRhythm() {
    SavedSearchId search = searchWithDailyMails();
    setAside(Digests.KIND);

    house.get(SavedSearching.class).mail(search, Cadence.WEEKLY, editor);

    assertThat(HouseClock.at(mailAt(), () -> handler(Digests.KIND).due(10)))
        .containsExactly(new JobSubject("person", editor.id().value()));
  }

  /** What the worker does with a job that has failed too often. */
  private static void setAside(String kind) {
    JobHandler handler = handler(kind);
    List<JobSubject> due = handler.due(10);
    assertThat(due).hasSize(1);
    house.get(JobQueue.class).putAll(kind, due);
    JobRows rows = house.get(JobRows.class);
    Job job = rows.lease(kind, 10, NODE).get(0);
    JobFailure failure = JobFailure.forGood("on purpose");
    assertThat(rows.fail(Map.of(job, failure), NODE)).hasSize(1);
    handler.gaveUp(job.subject(), failure);
  }

  private static JobHandler handler(String kind) {
    return house.all(JobHandler.class).stream()
        .filter(handler -> handler.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static long setAsideJobs() {
    return house.get(JobStats.class).setAside();
  }

  private static StoryId story() {
    return house
        .get(Writing.class)
        .start(
            new NewStory(
                new StoryText("定时稿件", "", "", "<p>正文</p>"),
                Optional.empty(),
                List.of(house.city().admitted("路灯不亮").id()),
                List.of(),
                List.of()),
            editor);
  }

  /** Time cannot be moved for the database, so the story's times are moved instead. */
  private static void set(StoryId id, String values) {
    house
        .jdbi()
        .useHandle(h -> h.execute("UPDATE story SET " + values + " WHERE id = ?", id.value()));
  }

  private static void schedule(StoryId id) {
    house.get(Scheduling.class).schedule(id, inAnHour(), version(id), editor);
  }

  private static int version(StoryId id) {
    return house.get(Stories.class).get(id).version();
  }

  private static Publication state(StoryId id) {
    return house.get(Stories.class).get(id).state();
  }

  private static StoryDeskRow row(StoryId id) {
    return house.get(StoryDesk.class).open(editor).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Instant inAnHour() {
    return house.get(Clock.class).instant().plus(Duration.ofHours(1));
  }

  private static SavedSearchId searchWithDailyMails() {
    house.get(SavedSearching.class).save(SavedQuery.of("q=路灯"), editor);
    SavedSearchId search =
        house
            .jdbi()
            .withHandle(
                h -> h.createQuery("SELECT id FROM saved_search").mapTo(SavedSearchId.class).one());
    house.get(SavedSearching.class).mail(search, Cadence.DAILY, editor);
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE saved_search SET mail_at = UTC_TIMESTAMP(6) - INTERVAL 60 SECOND"));
    return search;
  }

  private static Instant mailAt() {
    return house
        .jdbi()
        .withHandle(
            h -> h.createQuery("SELECT mail_at FROM saved_search").mapTo(Instant.class).one());
  }
}
