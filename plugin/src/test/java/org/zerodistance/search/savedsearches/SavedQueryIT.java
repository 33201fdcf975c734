package org.zerodistance.search.savedsearches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.search.searching.QueryResolver;
import org.zerodistance.search.searching.SearchQuery;
import org.zerodistance.testing.TestHouse;

class SavedQueryIT {
  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Shanghai"})
  void aSavedSearchCountsDaysAsTheHouseDoes(String zone) {
    house.city().standIn(ZoneId.of(zone));
    Instant second = ZonedDateTime.of(2026, 3, 2, 0, 0, 0, 0, ZoneId.of(zone)).toInstant();
    Instant third = ZonedDateTime.of(2026, 3, 3, 0, 0, 0, 0, ZoneId.of(zone)).toInstant();

    SearchQuery asked =
        house
            .get(QueryResolver.class)
            .of(SavedQuery.of("q=after:2026-03-02+before:2026-03-03").query());

    assertThat(asked.since()).contains(second);
    assertThat(asked.until()).contains(third);
  }
}
