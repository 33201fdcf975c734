package org.zerodistance.foundation.monitoring;

/** A source of metrics. Called a few times a minute; must return at once. */
public interface Metered {
  void measure(Metrics metrics);
}
