package org.zerodistance.testing;

import jakarta.enterprise.context.Dependent;
import org.zerodistance.foundation.ratelimit.CallerAddress;

/** Whoever calls where no request comes in: an address of RFC 5737. */
@Dependent
class TestCaller implements CallerAddress {
  @Override
  public String address() {
    return "192.0.2.7";
  }
}
