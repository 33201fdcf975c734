package org.zerodistance.foundation.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class IntakeRateLimiterTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final IntakeRateLimiter throttle =
      new IntakeRateLimiter(
          new Clock() {
            @Override
            public Instant instant() {
              return now.get();
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          });

  @Test
  void aCaseHearsThirtyVoicesOfAnAddressAndSixtyOfTheNetworksAroundIt() {
    for (int i = 0; i < 30; i++) {
      throttle.takeVoice("192.0.2.1", "1000050");
      throttle.takeVoice("192.0.2.2", "1000050");
    }
    for (String address : new String[] {"192.0.2.1", "192.0.2.3"}) {
      assertThatExceptionOfType(IntakeProblem.class)
          .as(address)
          .isThrownBy(() -> throttle.takeVoice(address, "1000050"));
    }
    assertThatCode(() -> throttle.takeVoice("192.0.3.1", "1000050")).doesNotThrowAnyException();
    assertThatCode(() -> throttle.takeVoice("192.0.2.1", "1000051")).doesNotThrowAnyException();
  }

  @Test
  void whatComesByTheThousandIsStoppedAndOthersAreNot() {
    fill("192.0.2.1");
    assertThatExceptionOfType(IntakeProblem.class)
        .isThrownBy(() -> at(NOON, "192.0.2.1"))
        .satisfies(p -> assertThat(p.details()).contains(2L));
    assertThatCode(() -> at(NOON, "192.0.2.2")).doesNotThrowAnyException();
  }

  @Test
  void whoWaitsMaySendAgain() {
    fill("192.0.2.3");
    assertThatCode(() -> at(NOON.plusSeconds(121), "192.0.2.3")).doesNotThrowAnyException();
  }

  @Test
  void aNetworkOfTheNewKindCountsAsOneAddress() {
    fill("2001:db8:1:2:3:4:5:6");
    assertThatExceptionOfType(IntakeProblem.class)
        .isThrownBy(() -> at(NOON, "2001:db8:1:2:9:9:9:9"));
    assertThatCode(() -> at(NOON, "2001:db8:1:3:9:9:9:9")).doesNotThrowAnyException();
  }

  @Test
  void anAddressWrittenShortIsOfItsNetworkToo() {
    fill("2001:db8::1");
    assertThatExceptionOfType(IntakeProblem.class).isThrownBy(() -> at(NOON, "2001:db8::2"));
    assertThatExceptionOfType(IntakeProblem.class).isThrownBy(() -> at(NOON, "2001:db8:0:0:9::1"));
  }

  private void fill(String address) {
    for (int i = 0; i < IntakeLimit.SUBMIT.times(); i++) {
      at(NOON, address);
    }
  }

  private void at(Instant instant, String address) {
    now.set(instant);
    throttle.take(IntakeLimit.SUBMIT, address);
  }
}
