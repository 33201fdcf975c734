package org.zerodistance.foundation.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimiterTest {
  @Test
  void networksAreCutAfterSixtyFourBits() {
    assertThat(RateLimiter.network("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(RateLimiter.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2:");
    assertThat(RateLimiter.network("2001:db8::1")).isEqualTo("2001:db8:0:0:");
    assertThat(RateLimiter.network("::1")).isEqualTo("0:0:0:0:");
    assertThat(RateLimiter.network(null)).isEmpty();
    assertThat(RateLimiter.around("192.0.2.1")).isEqualTo("192.0.2");
    assertThat(RateLimiter.around("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:");
    assertThat(RateLimiter.around("::1")).isEqualTo("0:0:0:");
    assertThat(RateLimiter.around(null)).isEmpty();
  }
}
