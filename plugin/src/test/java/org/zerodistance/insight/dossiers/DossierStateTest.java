package org.zerodistance.insight.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DossierStateTest {
  @Test
  void everyPairOfStatesIsListedOrRefused() {
    Map<DossierState, Set<DossierState>> allowed = new EnumMap<>(DossierState.class);
    allowed.put(DossierState.PROPOSED, Set.of(DossierState.OPEN, DossierState.CLOSED));
    allowed.put(
        DossierState.OPEN, Set.of(DossierState.WATCHING, DossierState.SOLVED, DossierState.CLOSED));
    allowed.put(
        DossierState.WATCHING, Set.of(DossierState.OPEN, DossierState.SOLVED, DossierState.CLOSED));
    allowed.put(DossierState.SOLVED, Set.of(DossierState.OPEN, DossierState.WATCHING));
    allowed.put(DossierState.CLOSED, Set.of(DossierState.OPEN));

    for (DossierState from : DossierState.values()) {
      for (DossierState to : DossierState.values()) {
        assertThat(from.next().contains(to))
            .as("%s to %s", from, to)
            .isEqualTo(allowed.get(from).contains(to));
      }
    }
  }

  @Test
  void whatIsOnlyProposedIsNotForEverybody() {
    for (DossierState state : DossierState.values()) {
      assertThat(state.mayBePublic()).isEqualTo(state != DossierState.PROPOSED);
    }
  }
}
