package org.zerodistance.foundation.monitoring;

/** Something with figures worth watching. Asked a few times a minute; answers at once. */
public interface Metered {
  void measure(Metrics metrics);
}
