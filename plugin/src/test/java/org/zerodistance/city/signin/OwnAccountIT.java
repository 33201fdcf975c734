package org.zerodistance.city.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.people.People;
import org.zerodistance.city.people.People.Person;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.city.people.PersonState;
import org.zerodistance.city.signin.Colleagues.Colleague;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.TestHouse;

class OwnAccountIT {
  private static final String NEXT = "lantern under bridge";

  private static TestHouse house;
  private static OwnAccount own;
  private static Sessions sessions;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    own = house.get(OwnAccount.class);
    sessions = house.get(Sessions.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void nameAndLanguageChangeForTheNextRequest() {
    Colleague colleague = Colleagues.with(house);
    String token = Colleagues.signIn(house, colleague);

    own.change(" 新名字 ", Optional.of("en"), sessions.viewer(token).orElseThrow());
    assertThat(sessions.viewer(token).orElseThrow().name()).isEqualTo("新名字");
    assertThat(sessions.viewer(token).orElseThrow().language()).contains("en");

    own.change("新名字", Optional.of("klingon"), sessions.viewer(token).orElseThrow());
    assertThat(sessions.viewer(token).orElseThrow().language()).isEmpty();
  }

  @Test
  void theSwitchOnThePagesChangesTheAccountsLanguageAlone() {
    Colleague colleague = Colleagues.with(house);
    String token = Colleagues.signIn(house, colleague);
    String name = sessions.viewer(token).orElseThrow().name();

    own.speak("en", sessions.viewer(token).orElseThrow());
    own.speak("klingon", sessions.viewer(token).orElseThrow());

    assertThat(sessions.viewer(token).orElseThrow().language()).contains("en");
    assertThat(sessions.viewer(token).orElseThrow().name()).isEqualTo(name);
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    Colleague colleague = Colleagues.with(house);
    String here = Colleagues.signIn(house, colleague);
    String there = Colleagues.signIn(house, colleague);
    Viewer viewer = sessions.viewer(here).orElseThrow();

    assertThatThrownBy(() -> own.changePassword("wrong", NEXT, here, "host", viewer))
        .isInstanceOf(InvalidFormProblem.class);
    assertThat(sessions.viewer(there)).isPresent();

    own.changePassword(Colleagues.PASSWORD, NEXT, here, "host", viewer);

    assertThat(sessions.viewer(here)).isPresent();
    assertThat(sessions.viewer(there)).isEmpty();
    assertThat(house.get(SignIn.class).signIn(colleague.attempt(NEXT))).isNotBlank();
  }

  @Test
  void whoGoesLeavesNothingPersonal() {
    Colleague colleague = Colleagues.with(house);
    String token = Colleagues.signIn(house, colleague);
    Viewer viewer = sessions.viewer(token).orElseThrow();

    own.delete(Colleagues.PASSWORD, "host", viewer);

    assertThat(sessions.viewer(token)).isEmpty();
    Person left = house.get(People.class).find(colleague.id()).orElseThrow();
    assertThat(left.state()).isEqualTo(PersonState.DELETED);
    assertThat(left.name()).isEmpty();
    assertThat(left.email()).isEmpty();
    assertThat(left.passwordHash()).isEmpty();
    assertThatThrownBy(() -> house.get(PeopleList.class).get(colleague.id(), Viewer.SYSTEM))
        .hasMessage("PERSON_UNKNOWN");
    assertThat(Colleagues.events(house, colleague.id(), "person_deleted")).isEqualTo(1);
  }

  @Test
  void theAddressIsFreeAgainForWhoeverComesNext() {
    Colleague colleague = Colleagues.with(house);
    own.delete(Colleagues.PASSWORD, "host", Colleagues.viewer(house, colleague));

    house
        .get(Registering.class)
        .register(
            new Registering.Application(
                "又来了", colleague.email(), NEXT, Optional.empty(), "host-again"));

    assertThat(house.get(SignIn.class).signIn(colleague.attempt(NEXT))).isNotBlank();
  }

  @Test
  void staffDoNotDeleteThemselves() {
    Viewer editor = Colleagues.viewer(house, Colleagues.with(house, Grant.of(Role.EDITOR)));

    assertThatThrownBy(() -> own.delete(Colleagues.PASSWORD, "host", editor))
        .hasMessage("STAFF_ACCOUNT");
  }
}
