package org.zerodistance.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** How long public pages take, one after the other. */
final class PageTimes {
  private static final int HUNDRED = 100;

  private PageTimes() {}

  /** The milliseconds that so many per cent of the pages keep to. */
  static long of(WholeHouse house, int pages, int percent) {
    long[] times = new long[pages];
    for (int i = 0; i < pages; i++) {
      long begun = System.nanoTime();
      assertThat(house.get(i % 2 == 0 ? "/" : "/boards").statusCode()).isEqualTo(200);
      times[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
    Arrays.sort(times);
    return times[pages * percent / HUNDRED];
  }
}
