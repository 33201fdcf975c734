package org.zerodistance.web.kernel.filters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zerodistance.web.kernel.filters.BodyCounts.Room;

class BodyCountsTest {
  private final BodyCounts counts = new BodyCounts();

  @Test
  void oneNetworkTakesItsShareAndNoMore() {
    for (int i = 0; i < BodyCounts.MOST_PER_NETWORK; i++) {
      assertThat(counts.enter("192.0.2.1")).isEqualTo(Room.FREE);
    }
    assertThat(counts.enter("192.0.2.1")).isEqualTo(Room.NETWORK_FULL);
    assertThat(counts.enter("192.0.2.2")).isEqualTo(Room.FREE);

    counts.leave("192.0.2.1");
    assertThat(counts.enter("192.0.2.1")).isEqualTo(Room.FREE);
  }

  @Test
  void allNetworksTogetherLeaveThreadsForPages() {
    for (int i = 0; i < BodyCounts.MOST; i++) {
      assertThat(counts.enter("network " + i)).isEqualTo(Room.FREE);
    }
    assertThat(counts.enter("one more")).isEqualTo(Room.ALL_FULL);
    assertThat(BodyCounts.MOST).isLessThanOrEqualTo(BodyCounts.THREADS / 2);

    for (int i = 0; i < BodyCounts.MOST; i++) {
      counts.leave("network " + i);
    }
    assertThat(counts.all()).isZero();
    assertThat(counts.enter("one more")).isEqualTo(Room.FREE);
  }
}
