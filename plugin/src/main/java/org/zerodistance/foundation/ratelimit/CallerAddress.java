package org.zerodistance.foundation.ratelimit;

/**
 * The network address of the sender of the current request. What receives the requests knows which
 * proxies it stands behind, and implements this.
 */
public interface CallerAddress {
  /** The network address, never that of a proxy that the house trusts. */
  String address();
}
