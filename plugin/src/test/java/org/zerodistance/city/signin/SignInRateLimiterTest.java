package org.zerodistance.city.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.foundation.platform.HouseClock;

class SignInRateLimiterTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private final SignInRateLimiter throttle = new SignInRateLimiter(HouseClock.system());

  @Test
  void tenGuessesAtOneAccountAreOneQuarterOfAnHoursWorth() {
    at(
        NOON,
        () -> times(10, i -> throttle.attempt("192.0.2." + i, "li@example.org", Optional.empty())));

    at(NOON, () -> refused("198.51.100.1", "li@example.org"));
    at(NOON, () -> throttle.attempt("198.51.100.1", "wang@example.org", Optional.empty()));
    at(
        NOON.plus(Duration.ofMinutes(2)),
        () -> throttle.attempt("198.51.100.1", "li@example.org", Optional.empty()));
    at(NOON.plus(Duration.ofMinutes(2)), () -> refused("198.51.100.1", "li@example.org"));
  }

  @Test
  void thirtyGuessesFromOneAddressAreTenMinutesWorth() {
    at(
        NOON,
        () -> times(30, i -> throttle.attempt("192.0.2.7", i + "@example.org", Optional.empty())));

    at(NOON, () -> refused("192.0.2.7", "somebody.else@example.org"));
    at(
        NOON.plus(Duration.ofMinutes(10)),
        () -> throttle.attempt("192.0.2.7", "li@example.org", Optional.empty()));
  }

  @Test
  void aWholeNetworkOfNewAddressesCountsAsOne() {
    at(
        NOON,
        () ->
            times(
                30,
                i -> throttle.attempt("2001:db8:1:2::" + i, i + "@example.org", Optional.empty())));

    at(NOON, () -> refused("2001:db8:1:2:ffff::1", "li@example.org"));
    at(NOON, () -> throttle.attempt("2001:db8:1:3::1", "li@example.org", Optional.empty()));
  }

  @Test
  void whoSignsInOftenIsNotHeldDown() {
    at(
        NOON,
        () ->
            times(
                100,
                i -> {
                  throttle.attempt("192.0.2.8", "li@example.org", Optional.empty());
                  throttle.forgive("192.0.2.8", "li@example.org", Optional.empty());
                }));
  }

  @Test
  void oneAddressMakesTenAccountsAnHour() {
    at(NOON, () -> times(10, i -> throttle.registration("192.0.2.9")));

    at(
        NOON,
        () ->
            assertThatThrownBy(() -> throttle.registration("192.0.2.9"))
                .isInstanceOf(AccountProblem.class));
    at(
        NOON,
        () -> assertThatCode(() -> throttle.registration("192.0.2.10")).doesNotThrowAnyException());
  }

  private void refused(String address, String account) {
    assertThatThrownBy(() -> throttle.attempt(address, account, Optional.empty()))
        .isInstanceOfSatisfying(
            AccountProblem.class,
            p -> {
              assertThat(p.code()).isEqualTo(AccountCode.TOO_MANY_ATTEMPTS);
              assertThat((long) p.details().get(0)).isBetween(1L, 15L);
            });
  }

  private static void times(int count, java.util.function.IntConsumer work) {
    for (int i = 1; i <= count; i++) {
      work.accept(i);
    }
  }

  private static void at(Instant instant, Runnable work) {
    HouseClock.at(
        instant,
        () -> {
          work.run();
          return null;
        });
  }
}
