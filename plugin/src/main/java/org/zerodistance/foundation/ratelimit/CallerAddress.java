package org.zerodistance.foundation.ratelimit;

/**
 * Whoever sent the request at hand, as far as the network tells. What receives the requests knows
 * which proxies it stands behind, and implements this.
 */
public interface CallerAddress {
  /** The network address, never that of a proxy that the house trusts. */
  String address();
}
