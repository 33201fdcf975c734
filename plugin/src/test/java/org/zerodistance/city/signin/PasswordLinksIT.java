package org.zerodistance.city.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.signin.Colleagues.Colleague;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestHouse;

class PasswordLinksIT {
  private static final String NEXT = "lantern under bridge";

  private static TestHouse house;
  private static PasswordLinks links;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    links = house.get(PasswordLinks.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void anInvitedColleagueSetsAPasswordAndIsIn() {
    PersonId id =
        house
            .get(PeopleKeeping.class)
            .create(
                new CreatePerson(
                    "新同事",
                    "new@example.org",
                    Optional.empty(),
                    Set.of(Grant.of(Role.REPORTER)),
                    Optional.empty()),
                Viewer.SYSTEM);
    String link = links.make(id, Viewer.SYSTEM);
    assertThat(links.get(link))
        .isEqualTo(new PasswordLinks.LinkHolder(true, "新同事", "new@example.org"));

    String token = links.setPassword(link, NEXT, "a browser", Optional.empty());

    Viewer viewer = house.get(Sessions.class).viewer(token).orElseThrow();
    assertThat(viewer.has(Role.REPORTER)).isTrue();
    assertThat(Colleagues.events(house, id, "person_invited")).isEqualTo(1);
    spent(link);
  }

  @Test
  void aResetEndsEverySessionAndTheOldPassword() {
    Colleague colleague = Colleagues.with(house);
    String before = Colleagues.signIn(house, colleague);
    String link = links.make(colleague.id(), Viewer.SYSTEM);

    links.setPassword(link, NEXT, "a browser", Optional.empty());

    assertThat(house.get(Sessions.class).viewer(before)).isEmpty();
    assertThatThrownBy(() -> Colleagues.signIn(house, colleague)).hasMessage("WRONG_CREDENTIALS");
    assertThat(house.get(SignIn.class).signIn(colleague.attempt(NEXT))).isNotBlank();
  }

  @Test
  void aRefusedPasswordDoesNotSpendTheLink() {
    String link = links.make(Colleagues.with(house).id(), Viewer.SYSTEM);

    assertThatThrownBy(() -> links.setPassword(link, "short", "a browser", Optional.empty()))
        .isInstanceOf(InvalidFormProblem.class);

    links.setPassword(link, NEXT, "a browser", Optional.empty());
  }

  @Test
  void theNewestLinkAloneWorks() {
    Colleague colleague = Colleagues.with(house);
    String first = links.make(colleague.id(), Viewer.SYSTEM);
    String second = links.make(colleague.id(), Viewer.SYSTEM);

    spent(first);
    assertThat(links.get(second).invited()).isFalse();
  }

  @Test
  void linksGrowOldAndEndWithTheAccount() {
    Instant made = Instant.parse("2026-04-01T00:00:00Z");
    Colleague colleague = Colleagues.with(house);
    String link = HouseClock.at(made, () -> links.make(colleague.id(), Viewer.SYSTEM));
    HouseClock.at(made.plus(Duration.ofHours(23)), () -> links.get(link));
    HouseClock.at(
        made.plus(Duration.ofHours(24)),
        () -> {
          spent(link);
          return null;
        });

    String fresh = links.make(colleague.id(), Viewer.SYSTEM);
    house
        .get(PeopleKeeping.class)
        .disable(colleague.id(), Colleagues.version(house, colleague.id()), Viewer.SYSTEM);
    spent(fresh);
    spent("NEVER-MADE");
  }

  @Test
  void twoNodesRacingForALinkLetOneIn() {
    Colleague colleague = Colleagues.with(house);
    String link = links.make(colleague.id(), Viewer.SYSTEM);
    try (TestHouse other = TestHouse.on(house.database())) {
      long won =
          Stream.of(house, other, house, other)
              .parallel()
              .filter(
                  node -> {
                    try {
                      node.get(PasswordLinks.class)
                          .setPassword(link, NEXT, "a browser", Optional.empty());
                      return true;
                    } catch (AccountProblem lost) {
                      return false;
                    }
                  })
              .count();

      assertThat(won).isEqualTo(1);
    }
  }

  private static void spent(String link) {
    assertThatThrownBy(() -> links.get(link)).hasMessage("LINK_SPENT");
    assertThatThrownBy(() -> links.setPassword(link, NEXT, "a browser", Optional.empty()))
        .hasMessage("LINK_SPENT");
  }
}
