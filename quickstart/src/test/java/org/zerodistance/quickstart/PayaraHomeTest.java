package org.zerodistance.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayaraHomeTest {

  @ParameterizedTest
  @ValueSource(strings = {"256m", "512m", "1023M"})
  void aSmallHeapIsKeptSmall(String heap) {
    assertThat(PayaraHome.memory(heap)).startsWith("-Xmx" + heap).contains("-XX:+UseSerialGC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"64m", "1024m", "1g", "2G"})
  void anyOtherHeapIsLeftToTheJvm(String heap) {
    assertThat(PayaraHome.memory(heap)).containsExactly("-Xmx" + heap);
  }

  @Test
  void theAddressToListenOnIsSaidBeforeTheServerBoots() {
    assertThat(PayaraHome.bootCommands("127.0.0.1"))
        .anySatisfy(line -> assertThat(line).endsWith("http-listener.address=127.0.0.1"));
  }

  @Test
  void aSilentBodyIsGivenUpAndThreadsAreLeftForPages() {
    assertThat(PayaraHome.bootCommands("127.0.0.1"))
        .anyMatch(line -> line.endsWith("transport.tcp.read-timeout-millis=10000"))
        .anyMatch(line -> line.endsWith("http-thread-pool.max-thread-pool-size=200"));
  }

  @Test
  void payaraTellsNothingAboutItselfAndLeavesOurAddressesAlone() {
    assertThat(PayaraHome.bootCommands("127.0.0.1"))
        .anyMatch(line -> line.endsWith("http.server-header=false"))
        .anyMatch(line -> line.endsWith("http.xpowered-by=false"))
        .anyMatch(line -> line.endsWith("http.trace-enabled=true"))
        .anyMatch(line -> line.endsWith("http-listener.address=127.0.0.1"))
        .anyMatch(line -> line.contains("--endpoint=-/openapi"));
  }
}
