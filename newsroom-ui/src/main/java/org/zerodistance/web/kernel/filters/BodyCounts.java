package org.zerodistance.web.kernel.filters;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts the bodies that are being read, each of which holds a thread of the server while its
 * sender takes time: in all and by network. The rest of the {@value #THREADS} threads stays for
 * pages.
 */
final class BodyCounts {
  /** The threads of the server, which the launcher sets. */
  static final int THREADS = 200;

  /** In all. */
  static final int MOST = 96;

  /** From one network: a village hall sends at most some photos at once. */
  static final int MOST_PER_NETWORK = 12;

  /** The answer to a body that is about to be read. */
  enum Room {
    FREE,
    NETWORK_FULL,
    ALL_FULL
  }

  private final Map<String, Integer> byNetwork = new HashMap<>();
  private int all;

  synchronized Room enter(String network) {
    int here = byNetwork.getOrDefault(network, 0);
    if (here >= MOST_PER_NETWORK) {
      return Room.NETWORK_FULL;
    }
    if (all >= MOST) {
      return Room.ALL_FULL;
    }
    byNetwork.put(network, here + 1);
    all++;
    return Room.FREE;
  }

  synchronized void leave(String network) {
    byNetwork.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
    all--;
  }

  synchronized int all() {
    return all;
  }
}
