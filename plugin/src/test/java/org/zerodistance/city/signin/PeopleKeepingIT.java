package org.zerodistance.city.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.city.people.PersonRoles;
import org.zerodistance.city.people.PersonState;
import org.zerodistance.city.signin.Colleagues.Colleague;
import org.zerodistance.foundation.platform.AccessProblem;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class PeopleKeepingIT {
  private static TestHouse house;
  private static PeopleKeeping keeping;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    keeping = house.get(PeopleKeeping.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aChangeOfRolesHoldsFromTheNextRequestOn() {
    TestCity city = house.city();
    Colleague colleague = Colleagues.with(house, Grant.of(Role.MODERATOR));
    String token = Colleagues.signIn(house, colleague);

    change(colleague, Grant.of(Role.EDITOR), Grant.spokesperson(city.office()));

    Viewer viewer = house.get(Sessions.class).viewer(token).orElseThrow();
    assertThat(viewer.roles()).containsOnly(Role.READER, Role.EDITOR, Role.SPOKESPERSON);
    assertThat(Colleagues.events(house, colleague.id(), "person_roles_changed")).isEqualTo(1);
  }

  @Test
  void theLastAdministratorStays() {
    try (TestHouse small = TestHouse.open()) {
      Colleague only = Colleagues.with(small, Grant.of(Role.ADMINISTRATOR));
      PeopleKeeping here = small.get(PeopleKeeping.class);
      int version = Colleagues.version(small, only.id());

      assertThatThrownBy(() -> here.disable(only.id(), version, Viewer.SYSTEM))
          .hasMessage("LAST_ADMINISTRATOR");
      assertThatThrownBy(() -> here.change(changed(small, only), Viewer.SYSTEM))
          .hasMessage("LAST_ADMINISTRATOR");

      Colleagues.with(small, Grant.of(Role.ADMINISTRATOR));
      here.change(changed(small, only), Viewer.SYSTEM);
    }
  }

  @Test
  void twoAdministratorsWhoRemoveEachOtherLeaveOne() {
    try (TestHouse small = TestHouse.open();
        TestHouse other = TestHouse.on(small.database())) {
      Colleague a = Colleagues.with(small, Grant.of(Role.ADMINISTRATOR));
      Colleague b = Colleagues.with(small, Grant.of(Role.ADMINISTRATOR));

      long removed =
          Stream.<Runnable>of(
                  () -> small.get(PeopleKeeping.class).change(changed(small, a), Viewer.SYSTEM),
                  () -> other.get(PeopleKeeping.class).change(changed(other, b), Viewer.SYSTEM))
              .parallel()
              .filter(
                  removal -> {
                    try {
                      removal.run();
                      return true;
                    } catch (AccountProblem refused) {
                      return false;
                    }
                  })
              .count();

      assertThat(removed).isEqualTo(1);
      assertThat(small.get(PersonRoles.class).anyAdministrator()).isTrue();
    }
  }

  @Test
  void nobodyDisablesThemselves() {
    Colleague admin = Colleagues.with(house, Grant.of(Role.ADMINISTRATOR));
    Colleagues.with(house, Grant.of(Role.ADMINISTRATOR));
    Viewer viewer = Colleagues.viewer(house, admin);

    assertThatThrownBy(
            () -> keeping.disable(admin.id(), Colleagues.version(house, admin.id()), viewer))
        .hasMessage("OWN_ACCOUNT");
  }

  @Test
  void whoSawAnOldVersionIsToldSo() {
    Colleague colleague = Colleagues.with(house, Grant.of(Role.REPORTER));
    ChangePerson seen =
        new ChangePerson(
            colleague.id(),
            Colleagues.version(house, colleague.id()),
            "改名",
            colleague.email(),
            Optional.empty(),
            Set.of(Grant.of(Role.REPORTER)));
    keeping.change(seen, Viewer.SYSTEM);

    assertThatThrownBy(() -> keeping.change(seen, Viewer.SYSTEM))
        .isInstanceOfSatisfying(
            AccountProblem.class, p -> assertThat(p.code()).isEqualTo(AccountCode.PERSON_STALE));
  }

  @Test
  void anAddressBelongsToOnePerson() {
    Colleague one = Colleagues.with(house);
    Colleague other = Colleagues.with(house);

    assertThatThrownBy(
            () ->
                keeping.create(
                    new CreatePerson(
                        "第三人", one.email(), Optional.empty(), Set.of(), Optional.empty()),
                    Viewer.SYSTEM))
        .isInstanceOf(InvalidFormProblem.class);
    assertThatThrownBy(
            () ->
                keeping.change(
                    new ChangePerson(
                        other.id(),
                        Colleagues.version(house, other.id()),
                        "同事",
                        one.email(),
                        Optional.empty(),
                        Set.of()),
                    Viewer.SYSTEM))
        .isInstanceOf(InvalidFormProblem.class);
  }

  @Test
  void aSpokespersonSpeaksForAnOfficeThatExists() {
    assertThatThrownBy(() -> Colleagues.with(house, Grant.spokesperson(new OfficeId(999_999))))
        .isInstanceOf(InvalidFormProblem.class);
    assertThatThrownBy(() -> Grant.of(Role.SPOKESPERSON))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Grant(Role.EDITOR, Optional.of(new OfficeId(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAdministratorsKeepPeople() {
    Viewer editor = Colleagues.viewer(house, Colleagues.with(house, Grant.of(Role.EDITOR)));
    Colleague colleague = Colleagues.with(house);

    assertThatThrownBy(() -> keeping.disable(colleague.id(), 0, editor))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(() -> house.get(PasswordLinks.class).make(colleague.id(), editor))
        .isInstanceOf(AccessProblem.class);
    assertThatThrownBy(
            () ->
                house
                    .get(PeopleList.class)
                    .list(PeopleList.PeopleFilter.STAFF, Optional.empty(), 10, editor))
        .isInstanceOf(AccessProblem.class);
  }

  @Test
  void theListGoesThroughEverybodyOnceByName() {
    try (TestHouse small = TestHouse.open()) {
      TestCity city = small.city();
      for (int i = 0; i < 7; i++) {
        Colleagues.with(small, Grant.spokesperson(city.office()), Grant.of(Role.REPORTER));
        Colleagues.with(small);
      }
      PeopleList list = small.get(PeopleList.class);

      Page<PeopleList.PersonRow> first =
          list.list(PeopleList.PeopleFilter.STAFF, Optional.empty(), 4, Viewer.SYSTEM);
      Page<PeopleList.PersonRow> second =
          list.list(PeopleList.PeopleFilter.STAFF, first.next(), 4, Viewer.SYSTEM);

      assertThat(first.rows()).hasSize(4);
      assertThat(second.rows()).hasSize(3);
      assertThat(second.next()).isEmpty();
      assertThat(names(first, second)).isSorted().doesNotHaveDuplicates();
      assertThat(first.rows().get(0).roles()).hasSize(2);
      assertThat(found(list, Optional.of(Role.READER), "")).hasSize(7);
      assertThat(found(list, Optional.of(Role.EDITOR), "")).isEmpty();
      assertThat(found(list, Optional.of(Role.REPORTER), "%")).isEmpty();
      assertThat(found(list, Optional.of(Role.REPORTER), first.rows().get(0).email()))
          .extracting(PeopleList.PersonRow::id)
          .containsExactly(first.rows().get(0).id());
      assertThat(
              list.list(
                      new PeopleList.PeopleFilter(
                          Optional.empty(),
                          Optional.of(PersonState.ACTIVE),
                          Optional.of(city.office()),
                          ""),
                      Optional.of("no cursor of ours"),
                      50,
                      Viewer.SYSTEM)
                  .rows())
          .hasSize(7);
    }
  }

  private static List<PeopleList.PersonRow> found(
      PeopleList list, Optional<Role> role, String text) {
    return list.list(
            new PeopleList.PeopleFilter(role, Optional.empty(), Optional.empty(), text),
            Optional.empty(),
            50,
            Viewer.SYSTEM)
        .rows();
  }

  private static List<String> names(
      Page<PeopleList.PersonRow> one, Page<PeopleList.PersonRow> two) {
    return Stream.of(one, two)
        .flatMap(s -> s.rows().stream())
        .map(PeopleList.PersonRow::name)
        .toList();
  }

  private static void change(Colleague colleague, Grant... grants) {
    keeping.change(changed(house, colleague, grants), Viewer.SYSTEM);
  }

  private static ChangePerson changed(TestHouse in, Colleague colleague, Grant... grants) {
    return new ChangePerson(
        colleague.id(),
        Colleagues.version(in, colleague.id()),
        "改了名",
        colleague.email(),
        Optional.of("en"),
        Set.of(grants));
  }
}
