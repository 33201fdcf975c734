package org.zerodistance.search.indexkeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zerodistance.search.indexkeeping.RebuildState.ASKED;
import static org.zerodistance.search.indexkeeping.RebuildState.COMPARING;
import static org.zerodistance.search.indexkeeping.RebuildState.FAILED;
import static org.zerodistance.search.indexkeeping.RebuildState.FILLING;
import static org.zerodistance.search.indexkeeping.RebuildState.SWITCHED;
import static org.zerodistance.search.indexkeeping.RebuildState.UNDONE;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RebuildStateTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @Test
  void everyPairOfStatesIsAllowedOrRefused() {
    Map<RebuildState, Set<RebuildState>> allowed =
        Map.of(
            ASKED, Set.of(FILLING, FAILED),
            FILLING, Set.of(COMPARING, ASKED, FAILED),
            COMPARING, Set.of(SWITCHED, ASKED, FAILED),
            SWITCHED, Set.of(UNDONE),
            UNDONE, Set.of(),
            FAILED, Set.of());
    for (RebuildState from : RebuildState.values()) {
      assertThat(from.next()).as(from.name()).isEqualTo(allowed.get(from));
      assertThat(from.running()).isEqualTo(Set.of(ASKED, FILLING, COMPARING).contains(from));
    }
  }

  @Test
  void rateAndTimeLeftCountFromWhereItWasTakenUp() {
    IndexRebuild resumed = rebuild(FILLING, 6_000, 10_000, 4_000);

    assertThat(resumed.percent()).isEqualTo(60);
    assertThat(resumed.rate(NOON.plusSeconds(2))).isEqualTo(1_000);
    assertThat(resumed.left(NOON.plusSeconds(2))).contains(Duration.ofSeconds(5));
    assertThat(resumed.left(NOON)).isEmpty();
    assertThat(rebuild(COMPARING, 10_000, 10_000, 0).left(NOON.plusSeconds(9))).isEmpty();
    assertThat(rebuild(SWITCHED, 0, 0, 0).percent()).isEqualTo(100);
  }

  private static IndexRebuild rebuild(RebuildState state, long done, long total, long before) {
    return new IndexRebuild(
        new RebuildId(1),
        1,
        RebuildCause.ASKED,
        state,
        Optional.of("zd-public-000002"),
        Optional.empty(),
        0,
        0,
        0,
        done,
        total,
        Optional.empty(),
        NOON,
        Optional.of(NOON),
        before,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
