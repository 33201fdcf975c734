package org.zerodistance.foundation.ratelimit;

/**
 * Gives the network address of the sender of the current request. Implemented by the module that
 * receives requests, because it knows the trusted proxies in front of it.
 */
public interface CallerAddress {
  /** The sender's network address, never that of a trusted proxy. */
  String address();
}
