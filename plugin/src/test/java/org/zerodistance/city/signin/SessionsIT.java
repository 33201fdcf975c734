package org.zerodistance.city.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.signin.Colleagues.Colleague;
import org.zerodistance.foundation.housekeeping.RetentionJob;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class SessionsIT {
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

  private static TestHouse house;
  private static Sessions sessions;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    sessions = house.get(Sessions.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whoSignsInIsKnownByTheTokenWithAllRoles() {
    TestCity city = house.city();
    Colleague colleague =
        Colleagues.with(house, Grant.of(Role.EDITOR), Grant.spokesperson(city.office()));

    Viewer viewer = sessions.viewer(Colleagues.signIn(house, colleague)).orElseThrow();

    assertThat(viewer.person()).contains(colleague.id());
    assertThat(viewer.roles()).containsOnly(Role.READER, Role.EDITOR, Role.SPOKESPERSON);
    assertThat(viewer.speaksFor(city.office())).isTrue();
    assertThat(viewer.language()).contains("zh-CN");
    assertThat(Colleagues.events(house, colleague.id(), "signed_in")).isEqualTo(1);
  }

  @Test
  void aRequestAsksTheDatabaseOnce() {
    String token = Colleagues.signIn(house, Colleagues.with(house, Grant.of(Role.EDITOR)));

    SqlCount.reset();
    assertThat(sessions.viewer(token)).isPresent();

    assertThat(SqlCount.get()).isEqualTo(1);
  }

  @Test
  void theTokenItselfIsNotInTheDatabase() {
    String token = Colleagues.signIn(house, Colleagues.with(house));

    assertThat(rows("SELECT COUNT(*) FROM login_session WHERE token_hash = ?", token)).isZero();
    assertThat(
            rows("SELECT COUNT(*) FROM login_session WHERE token_hash = ?", Tokens.sha256(token)))
        .isEqualTo(1);
  }

  @Test
  void signingInMakesAFreshTokenAndEndsTheOneTheBrowserCameWith() {
    Colleague colleague = Colleagues.with(house);
    String before = Colleagues.signIn(house, colleague);
    SignIn.Attempt again = colleague.attempt(Colleagues.PASSWORD);

    String after =
        house
            .get(SignIn.class)
            .signIn(
                new SignIn.Attempt(
                    again.email(),
                    again.password(),
                    again.address(),
                    again.agent(),
                    Optional.of(before),
                    Optional.empty()));

    assertThat(after).isNotEqualTo(before).matches("[0-9A-Z]{26}\\.[0-9]+\\.[0-9A-Z]{26}");
    assertThat(sessions.viewer(before)).isEmpty();
    assertThat(sessions.viewer(after)).isPresent();
  }

  @Test
  void anIdleSessionOfTheStaffEndsAfterTwelveHours() {
    Colleague colleague = Colleagues.with(house, Grant.of(Role.MODERATOR));
    String token = at(START, () -> Colleagues.signIn(house, colleague));

    assertThat(seenAt(token, START.plus(Duration.ofHours(11)))).isPresent();
    assertThat(seenAt(token, START.plus(Duration.ofHours(22)))).isPresent();
    assertThat(seenAt(token, START.plus(Duration.ofHours(35)))).isEmpty();
  }

  @Test
  void aReaderMayStayAwayLonger() {
    Colleague reader = Colleagues.with(house);
    String token = at(START, () -> Colleagues.signIn(house, reader));

    assertThat(seenAt(token, START.plus(Duration.ofDays(13)))).isPresent();
    assertThat(seenAt(token, START.plus(Duration.ofDays(28)))).isEmpty();
  }

  @Test
  void theBusiestSessionEndsAfterThirtyDays() {
    Colleague colleague = Colleagues.with(house, Grant.of(Role.MODERATOR));
    String token = at(START, () -> Colleagues.signIn(house, colleague));

    Instant now = START;
    while (now.isBefore(START.plus(Duration.ofDays(30)))) {
      assertThat(seenAt(token, now)).isPresent();
      now = now.plus(Duration.ofHours(10));
    }

    assertThat(seenAt(token, now)).isEmpty();
  }

  @Test
  void aSessionIsWrittenToAtMostOnceAMinute() {
    String token = at(START, () -> Colleagues.signIn(house, Colleagues.with(house)));

    assertThat(statementsAt(token, START.plusSeconds(59))).isEqualTo(1);
    assertThat(statementsAt(token, START.plusSeconds(60))).isEqualTo(2);
    assertThat(statementsAt(token, START.plusSeconds(61))).isEqualTo(1);
  }

  @Test
  void disablingAPersonEndsTheirSessionsOnEveryNode() {
    Colleague colleague = Colleagues.with(house, Grant.of(Role.REPORTER));
    String token = Colleagues.signIn(house, colleague);
    PeopleKeeping keeping = house.get(PeopleKeeping.class);
    try (TestHouse other = TestHouse.on(house.database())) {
      assertThat(other.get(Sessions.class).viewer(token)).isPresent();

      keeping.disable(colleague.id(), Colleagues.version(house, colleague.id()), Viewer.SYSTEM);

      assertThat(other.get(Sessions.class).viewer(token)).isEmpty();
    }
    assertThat(sessions.viewer(token)).isEmpty();
    assertThatThrownBy(() -> Colleagues.signIn(house, colleague))
        .isInstanceOf(AccountProblem.class);

    keeping.enable(colleague.id(), Colleagues.version(house, colleague.id()), Viewer.SYSTEM);

    assertThat(sessions.viewer(token)).as("the old session stays ended").isEmpty();
    assertThat(sessions.viewer(Colleagues.signIn(house, colleague))).isPresent();
  }

  @Test
  void signingOutEndsThisSessionAndEverywhereEndsAll() {
    Colleague colleague = Colleagues.with(house);
    String here = Colleagues.signIn(house, colleague);
    String there = Colleagues.signIn(house, colleague);
    String elsewhere = Colleagues.signIn(house, colleague);

    sessions.end(here);
    assertThat(sessions.viewer(here)).isEmpty();
    Viewer viewer = sessions.viewer(there).orElseThrow();

    sessions.endAll(viewer);
    assertThat(sessions.viewer(there)).isEmpty();
    assertThat(sessions.viewer(elsewhere)).isEmpty();
  }

  @Test
  void whatRanOutIsDeleted() {
    String old =
        at(
            START.minus(Duration.ofDays(400)),
            () -> Colleagues.signIn(house, Colleagues.with(house)));
    String live = Colleagues.signIn(house, Colleagues.with(house));

    house.get(RetentionJob.class).run();

    assertThat(rows("SELECT COUNT(*) FROM login_session WHERE token_hash = ?", Tokens.sha256(old)))
        .isZero();
    assertThat(sessions.viewer(live)).isPresent();
  }

  private static Optional<Viewer> seenAt(String token, Instant instant) {
    return at(instant, () -> sessions.viewer(token));
  }

  private static int statementsAt(String token, Instant instant) {
    return at(
        instant,
        () -> {
          SqlCount.reset();
          assertThat(sessions.viewer(token)).isPresent();
          return SqlCount.get();
        });
  }

  private static <T> T at(Instant instant, Supplier<T> work) {
    return HouseClock.at(instant, work);
  }

  private static int rows(String sql, Object value) {
    return house
        .jdbi()
        .withHandle(h -> h.createQuery(sql).bind(0, value).mapTo(Integer.class).one());
  }
}
