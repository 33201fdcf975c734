package org.zerodistance.search.savedsearches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.foundation.jobs.JobRunner;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestHouse;

/** A digest is due at seven in the morning where the paper is, whatever the servers think. */
class DigestTimesIT {
  private static final Instant WEDNESDAY_NOON = Instant.parse("2026-11-25T04:00:00Z");

  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theFirstAndEachFurtherDigestIsDueInTheMorningOfThePaper() {
    Viewer reader = house.city().person(Role.READER);
    SavedQuery query = SavedQuery.of("q=路灯");
    assertThat(house.get(SavedSearching.class).save(query, reader)).isTrue();
    SavedSearchId search = house.get(SavedSearches.class).find(reader.id(), query).orElseThrow();
    HouseClock.at(
        WEDNESDAY_NOON,
        () -> {
          house.get(SavedSearching.class).mail(search, Cadence.DAILY, reader);
          return null;
        });
    assertThat(dueAt(search)).contains(Instant.parse("2026-11-25T23:00:00Z"));

    HouseClock.at(
        Instant.parse("2026-11-25T23:00:00Z"),
        () -> house.get(JobRunner.class).drain(Digests.KIND));
    assertThat(dueAt(search)).contains(Instant.parse("2026-11-26T23:00:00Z"));
  }

  @Test
  void aPaperElsewhereHasItsOwnMorning() {
    Viewer reader = house.city().person(Role.READER);
    SavedQuery query = SavedQuery.of("q=井盖");
    house.get(SavedSearching.class).save(query, reader);
    SavedSearchId search = house.get(SavedSearches.class).find(reader.id(), query).orElseThrow();
    house.city().standIn(ZoneId.of("Europe/Berlin"));
    try {
      HouseClock.at(
          WEDNESDAY_NOON,
          () -> {
            house.get(SavedSearching.class).mail(search, Cadence.WEEKLY, reader);
            return null;
          });
    } finally {
      house.city().standIn(ZoneId.of("Asia/Shanghai"));
    }
    assertThat(dueAt(search)).contains(Instant.parse("2026-11-30T06:00:00Z"));
  }

  private static Optional<Instant> dueAt(SavedSearchId search) {
    return house
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT mail_at FROM saved_search WHERE id = :id")
                    .bind("id", search)
                    .mapTo(Instant.class)
                    .findOne());
  }
}
