package org.zerodistance.newsroom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.jobs.JobRetrying;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.jobs.JobStore;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;
import org.zerodistance.testing.TestStory;

class PublishingIT {
  private static final int STORIES = 200;

  @Test
  void twoNodesPublishTwoHundredStoriesOfTenSecondsEachExactlyOnce() throws Exception {
    try (TestHouse one = TestHouse.open();
        TestHouse other = TestHouse.on(one.database())) {
      TestCity city = one.city();
      Viewer editor = city.person(Role.REPORTER, Role.EDITOR);
      List<InquiryId> cases = List.of(city.admitted("路灯不亮").id(), city.admitted("井盖丢失").id());
      for (int i = 0; i < STORIES; i++) {
        one.get(Writing.class)
            .start(
                new NewStory(
                    new StoryText("第" + i + "篇", "", "", "<p>正文</p>"),
                    Optional.empty(),
                    i % 2 == 0 ? cases : List.of(cases.get(1)),
                    List.of(),
                    List.of()),
                editor);
      }
      // By SQL, since use cases would take a thousand transactions to come this far.
      // Spread over ten seconds, half of them before and half after the start of the clocks.
      one.jdbi()
          .useHandle(
              h ->
                  h.execute(
                      """
                      UPDATE story SET state = 'scheduled',
                        publish_at = UTC_TIMESTAMP(6) - INTERVAL 5 SECOND + INTERVAL MOD(id, 200) * 50000 MICROSECOND
                      """));
      // Removes the index changes of the drafts.
      one.forgetJobs();

      ExecutorService nodes = Executors.newFixedThreadPool(2);
      List<Future<?>> ends = new ArrayList<>();
      for (TestHouse node : List.of(one, other)) {
        ends.add(nodes.submit(() -> tickUntilAllAreOut(node)));
      }
      for (Future<?> end : ends) {
        end.get();
      }
      nodes.shutdown();

      assertThat(count(one, "SELECT COUNT(*) FROM story WHERE live = 1")).isEqualTo(STORIES);
      assertThat(
              count(
                  one,
                  "SELECT COUNT(*) FROM event WHERE subject = 'story' AND type ="
                      + " 'story_published'"))
          .isEqualTo(STORIES);
      assertThat(
              count(one, "SELECT COUNT(*) FROM outbox WHERE subject = 'story' AND topic = 'index'"))
          .isEqualTo(STORIES);
      assertThat(count(one, "SELECT COUNT(*) FROM story WHERE published_at < publish_at")).isZero();
    }
  }

  @Test
  void aStoryWhosePublicationFailsHoldsUpNoOther() {
    try (TestHouse house = TestHouse.open()) {
      TestCity city = house.city();
      Instant later = Instant.now().plus(Duration.ofHours(1));
      List<TestStory> stories = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        stories.add(city.aStory().scheduled(later).dueSince(Duration.ofSeconds(60 - i)));
      }
      StoryId failing = stories.get(0).id();
      house
          .jdbi()
          .useHandle(
              h ->
                  h.execute(
                      "CREATE TRIGGER story_fails BEFORE UPDATE ON story FOR EACH ROW IF NEW.id = "
                          + failing
                          + " AND NEW.state = 'published' THEN SIGNAL SQLSTATE '45000'; END IF"));

      JobRunner runner = house.get(JobRunner.class);
      assertThat(runner.drain(PublishingClock.KIND)).isEqualTo(4);

      assertThat(count(house, "SELECT COUNT(*) FROM story WHERE live = 1")).isEqualTo(4);
      assertThat(runner.drain(PublishingClock.KIND)).as("not again in the same breath").isZero();
      house
          .jdbi()
          .useHandle(h -> h.execute("UPDATE outbox SET attempts = 7, available_at = created_at"));
      runner.drain(PublishingClock.KIND);
      JobStore.Failed failed = house.get(JobStats.class).setAside(PublishingClock.KIND, 10).get(0);
      assertThat(failed.subjectId()).isEqualTo(failing.value());
      assertThat(failed.lastError()).contains("SQL state 45000");

      house.jdbi().useHandle(h -> h.execute("DROP TRIGGER story_fails"));
      assertThat(runner.drain(PublishingClock.KIND)).as("set aside").isZero();
      house.get(JobRetrying.class).retry(PublishingClock.KIND, Optional.of(failed.id()));
      runner.drain(PublishingClock.KIND);
      assertThat(count(house, "SELECT COUNT(*) FROM story WHERE live = 1")).isEqualTo(5);
    }
  }

  /** The clock's loop without pauses, so that the two nodes compete as often as possible. */
  private static void tickUntilAllAreOut(TestHouse node) {
    Instant giveUp = Instant.now().plus(Duration.ofMinutes(2));
    while (count(node, "SELECT COUNT(*) FROM story WHERE state = 'scheduled'") > 0) {
      assertThat(Instant.now()).isBefore(giveUp);
      node.get(JobRunner.class).drain(PublishingClock.KIND);
    }
  }

  private static int count(TestHouse house, String sql) {
    return house.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Integer.class).one());
  }
}
