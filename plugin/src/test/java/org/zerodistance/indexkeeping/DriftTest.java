package org.zerodistance.indexkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.indexing.Standing;
import org.zerodistance.indexkeeping.Drift.Fault;
import org.zerodistance.searching.SearchType;

class DriftTest {
  @Test
  void everyPairOfStandingsHasItsVerdict() {
    assertThat(Drift.fault(shown(3), shown(3))).isEmpty();
    assertThat(Drift.fault(shown(3), shown(2))).contains(Fault.STALE);
    assertThat(Drift.fault(shown(3), shown(4))).contains(Fault.AHEAD);
    assertThat(Drift.fault(shown(3), null)).contains(Fault.MISSING);
    assertThat(Drift.fault(shown(3), hidden(3))).contains(Fault.MISSING);
    assertThat(Drift.fault(shown(3), hidden(4))).contains(Fault.AHEAD);
    assertThat(Drift.fault(hidden(3), shown(3))).contains(Fault.LEAKED);
    assertThat(Drift.fault(hidden(3), shown(9))).contains(Fault.LEAKED);
    assertThat(Drift.fault(null, shown(1))).contains(Fault.LEAKED);
    assertThat(Drift.fault(hidden(3), hidden(1))).isEmpty();
    assertThat(Drift.fault(hidden(3), null)).isEmpty();
    assertThat(Drift.fault(null, hidden(3))).isEmpty();
    assertThat(Drift.fault(null, null)).isEqualTo(Optional.empty());
  }

  @Test
  void whoMaySeeItCounts() {
    assertThat(Drift.fault(seen(3, "a"), seen(3, "a"))).isEmpty();
    assertThat(Drift.fault(seen(3, "a", "b"), seen(3, "b", "a"))).isEmpty();
    assertThat(Drift.fault(seen(3, "a"), seen(3, "b"))).contains(Fault.LEAKED);
    assertThat(Drift.fault(seen(3, "a"), seen(2, "a", "b"))).contains(Fault.LEAKED);
    assertThat(Drift.fault(seen(3, "a", "b"), seen(3, "a"))).contains(Fault.STALE);
    assertThat(Drift.fault(seen(3, "a"), seen(4, "a", "b"))).contains(Fault.AHEAD);
  }

  private static Standing seen(long version, String... eyes) {
    return new Standing(1, version, true, List.of(eyes));
  }

  @Test
  void theChecksumTellsIdsVersionsAndTypesApartAndNotTheirOrder() {
    Drift.Tally tally = new Drift.Tally();
    tally.inDatabase(SearchType.INQUIRY, new Standing(1, 5, true));
    tally.inDatabase(SearchType.STORY, new Standing(2, 5, true));
    tally.inIndex(SearchType.STORY, new Standing(2, 5, true));
    tally.inIndex(SearchType.INQUIRY, new Standing(1, 5, true));
    tally.inIndex(SearchType.INQUIRY, new Standing(3, 1, false));
    assertThat(tally.drift().same()).isTrue();

    assertThat(sum(SearchType.INQUIRY, 1, 5)).isNotEqualTo(sum(SearchType.INQUIRY, 1, 6));
    assertThat(sum(SearchType.INQUIRY, 1, 5)).isNotEqualTo(sum(SearchType.INQUIRY, 5, 1));
    assertThat(sum(SearchType.INQUIRY, 1, 5)).isNotEqualTo(sum(SearchType.STORY, 1, 5));
  }

  private static long sum(SearchType type, long id, long version) {
    Drift.Tally tally = new Drift.Tally();
    tally.inDatabase(type, new Standing(id, version, true));
    return tally.drift().databaseSum();
  }

  private static Standing shown(long version) {
    return new Standing(1, version, true);
  }

  private static Standing hidden(long version) {
    return new Standing(1, version, false);
  }
}
