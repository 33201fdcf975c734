package org.zerodistance.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.statistics.PeriodCounting;
import org.zerodistance.cases.statistics.StatisticsCheck;
import org.zerodistance.foundation.housekeeping.RetentionJob;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.retention.RetentionRule;
import org.zerodistance.insight.proposals.ProposalSearch;
import org.zerodistance.search.indexkeeping.IndexExpiry;
import org.zerodistance.search.indexkeeping.NightlyComparison;
import org.zerodistance.testing.TestHouse;

/** Tests all recurring jobs: on request, at their first moment, and after the death of a node. */
class EveryRecurringJobIT {
  private static final Duration DAY = Duration.ofDays(1);

  /** Within the hours of all jobs; no job's time by the database's clock. */
  private static final Instant NIGHT = Instant.parse("2027-03-01T19:45:00Z");

  private static final String PERIODS =
      """
      SELECT COUNT(*) > 0 AND COUNT(*) = COALESCE(SUM(counted_at >= :since), 0) FROM statistics_period
      """;

  private static final String NOTHING_TO_DO_HERE = "SELECT :since IS NOT NULL";

  /** Whether the result of a run since that instant exists. */
  private static final Map<String, String> RESULTS =
      Map.of(
          PeriodCounting.NAME,
          PERIODS,
          StatisticsCheck.NAME,
          PERIODS,
          RetentionJob.NAME,
          "SELECT COUNT(*) = "
              + RetentionRule.values().length
              + " FROM retention_run WHERE ended_at >= :since",
          ProposalSearch.NAME,
          "SELECT COUNT(*) > 0 FROM dossier_search WHERE finished_at >= :since",
          // Without a search server; tested where there is one.
          NightlyComparison.NAME,
          NOTHING_TO_DO_HERE,
          IndexExpiry.NAME,
          NOTHING_TO_DO_HERE,
          RecordedRuns.NAME,
          NOTHING_TO_DO_HERE);

  private static TestHouse house;
  private static TestHouse secondNode;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    secondNode = TestHouse.on(house.database());
    house.city().admitted("路灯不亮");
    RecordedRuns.THROWS.set(null);
  }

  @AfterAll
  static void close() {
    secondNode.close();
    house.close();
  }

  @Test
  void everyRecurringJobIsTestedHere() {
    assertThat(names()).containsExactlyInAnyOrderElementsOf(RESULTS.keySet());
  }

  @Test
  void whatAnAdministratorAsksForRunsAtAnyHour() {
    for (String job : names()) {
      for (int hour = 0; hour < 24; hour++) {
        Instant asked = NIGHT.plus(Duration.ofHours(25L * hour));
        assertThat(
                HouseClock.at(
                    asked, () -> house.get(JobRetrying.class).retry(job, Optional.empty())))
            .isEqualTo(1);

        drain(secondNode, job, asked.plusSeconds(5));

        assertThat(state(job).endedAt()).as(job + " at " + asked).contains(asked.plusSeconds(5));
      }
      forget();
    }
  }

  @Test
  void aRunAtItsFirstMomentHasItsEffect() {
    for (String job : names()) {
      forget();
      drain(house, job, NIGHT);
      drain(house, job, NIGHT);
      Instant next = state(job).availableAt().orElseThrow();
      assertThat(next).as(job).isAfter(NIGHT);
      forgetResults();

      drain(house, job, next);

      assertThat(state(job).endedAt()).as(job).contains(next);
      assertThat(hasResult(job, next)).as("result of " + job).isTrue();
    }
  }

  @Test
  void aRunWhoseNodeDiesIsRepeatedByAnotherNodeAfterItsLease() {
    for (String job : names()) {
      forget();
      Instant night = NIGHT;
      boolean died = true;
      for (int connections = 0; died; connections += 1 + connections / 4) {
        forgetResults();
        night = night.plus(DAY);
        Instant begun = night;
        died = house.diesAfter(connections, () -> drain(house, job, begun));

        Instant again = begun.plusSeconds(25);
        drain(secondNode, job, again);

        String death = job + " with a node that died after " + connections + " connections";
        assertThat(hasResult(job, begun)).as("result of " + death).isTrue();
        // A job of short pauses is due again by then.
        assertThat(state(job).endedAt().orElseThrow()).as(death).isIn(begun, again);
        assertThat(state(job).lastError()).as(death).isEmpty();
      }
    }
  }

  private static List<String> names() {
    return house.all(RecurringJob.class).stream().map(RecurringJob::name).sorted().toList();
  }

  private static void drain(TestHouse node, String job, Instant at) {
    HouseClock.at(at, () -> node.get(JobRunner.class).drain(job));
  }

  private static RecurringState state(String job) {
    return house.get(JobStats.class).recurring(job);
  }

  private static boolean hasResult(String job, Instant since) {
    return house
        .jdbi()
        .withHandle(
            h -> h.createQuery(RESULTS.get(job)).bind("since", since).mapTo(Boolean.class).one());
  }

  private static void forget() {
    house.jdbi().useHandle(h -> h.execute("DELETE FROM recurring_job"));
    forgetResults();
  }

  private static void forgetResults() {
    house
        .jdbi()
        .useHandle(
            h -> {
              h.execute("DELETE FROM statistics_figure");
              h.execute("DELETE FROM statistics_period");
              h.execute("DELETE FROM retention_run");
              h.execute("DELETE FROM dossier_search");
            });
  }
}
