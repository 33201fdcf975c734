package org.zerodistance.web.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForwardedForTest {
  private static final String PROXY = "10.0.0.1";
  private static final String OTHER_PROXY = "10.0.0.2";

  private static String client(String remote, String... headers) {
    return ForwardedFor.client(remote, List.of(headers), Set.of(PROXY, OTHER_PROXY));
  }

  @Test
  void theHeaderOfAStrangerIsNotBelieved() {
    assertThat(client("192.0.2.7", "198.51.100.1")).isEqualTo("192.0.2.7");
  }

  @Test
  void theLastAddressThatIsNoProxyCounts() {
    assertThat(client(PROXY, "198.51.100.1, 192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(client(PROXY, "198.51.100.1,192.0.2.7, 10.0.0.2")).isEqualTo("192.0.2.7");
  }

  @Test
  void aProxyThatAddsAHeaderOfItsOwnCountsLikeOneThatAppends() {
    assertThat(client(PROXY, "198.51.100.1", "192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(client(PROXY, "198.51.100.1", "192.0.2.7, 10.0.0.2")).isEqualTo("192.0.2.7");
  }

  @Test
  void withoutAUsableAddressTheConnectionCounts() {
    assertThat(client(PROXY)).isEqualTo(PROXY);
    assertThat(client(PROXY, "")).isEqualTo(PROXY);
    assertThat(client(PROXY, "10.0.0.2")).isEqualTo(PROXY);
    assertThat(client(PROXY, "x".repeat(46))).isEqualTo(PROXY);
    assertThat(client(PROXY, "192.0.2.7,")).isEqualTo(PROXY);
  }
}
