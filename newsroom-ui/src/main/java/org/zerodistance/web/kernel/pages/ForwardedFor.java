package org.zerodistance.web.kernel.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Determines a reader's address behind proxies from the header {@code X-Forwarded-For}. */
final class ForwardedFor {
  /** The length of the longest IPv6 address in text form. */
  private static final int LONGEST = 45;

  private ForwardedFor() {}

  /**
   * The last address that belongs to no trusted proxy; the addresses before it are what the reader
   * claims. A proxy may append to the header or add a header of its own, so all of them count, in
   * their order.
   *
   * @param remote the address of the connection
   * @param headers the values of all headers of this name
   */
  static String client(String remote, List<String> headers, Collection<String> trusted) {
    if (!trusted.contains(remote)) {
      return remote;
    }
    List<String> hops = new ArrayList<>();
    for (String header : headers) {
      for (String hop : header.split(",", -1)) {
        hops.add(hop.strip());
      }
    }
    for (int i = hops.size() - 1; i >= 0; i--) {
      String hop = hops.get(i);
      if (!trusted.contains(hop)) {
        return hop.isEmpty() || hop.length() > LONGEST ? remote : hop;
      }
    }
    return remote;
  }
}
