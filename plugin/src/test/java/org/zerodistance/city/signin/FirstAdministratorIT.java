package org.zerodistance.city.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.PersonRoles;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.testing.TestHouse;

class FirstAdministratorIT {
  private TestHouse house;
  private FirstAdministratorFile file;

  @BeforeEach
  void open() {
    house = TestHouse.open();
    file = house.get(FirstAdministratorFile.class);
    file.remove();
  }

  @AfterEach
  void close() {
    file.remove();
    house.close();
  }

  @Test
  void anEmptyHouseLeavesALinkThatOnlyTheOperatorCanRead() throws IOException {
    house.get(FirstAdministrator.class).leaveLink();

    assertThat(Files.readString(file.path()))
        .matches(
            java.util.regex.Pattern.quote(house.get(Site.class).baseUrl())
                + "/welcome/[0-9A-Z]{26}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void theLinkSurvivesARestartAndIsGoneOnceUsed() {
    FirstAdministrator first = house.get(FirstAdministrator.class);
    first.leaveLink();
    String link = file.token().orElseThrow();
    first.leaveLink();
    assertThat(file.token()).contains(link);
    first.requireOpen(link);

    String token = first.setUp(setUp(link, "boss@example.org"));

    assertThat(house.get(Sessions.class).viewer(token).orElseThrow().has(Role.ADMINISTRATOR))
        .isTrue();
    assertThat(file.path()).doesNotExist();
    assertThatThrownBy(() -> first.setUp(setUp(link, "other@example.org")))
        .hasMessage("LINK_SPENT");
    first.leaveLink();
    assertThat(file.path()).doesNotExist();
  }

  @Test
  void aLinkOfAnotherKindMakesNoAdministrator() {
    Colleagues.Colleague reader = Colleagues.with(house);
    String reset =
        house
            .get(PasswordLinks.class)
            .make(reader.id(), org.zerodistance.foundation.platform.Viewer.SYSTEM);

    assertThatThrownBy(
            () -> house.get(FirstAdministrator.class).setUp(setUp(reset, "boss@example.org")))
        .hasMessage("LINK_SPENT");
  }

  @Test
  void twoNodesWithALinkEachMakeOneAdministrator() {
    try (TestHouse other = TestHouse.on(house.database())) {
      house.get(FirstAdministrator.class).leaveLink();
      String one = file.token().orElseThrow();
      file.remove();
      other.get(FirstAdministrator.class).leaveLink();
      String two = file.token().orElseThrow();

      long made =
          Stream.<Runnable>of(
                  () -> house.get(FirstAdministrator.class).setUp(setUp(one, "one@example.org")),
                  () -> other.get(FirstAdministrator.class).setUp(setUp(two, "two@example.org")))
              .parallel()
              .filter(
                  attempt -> {
                    try {
                      attempt.run();
                      return true;
                    } catch (AccountProblem lost) {
                      return false;
                    }
                  })
              .count();

      assertThat(made).isEqualTo(1);
      assertThat(house.inTransaction(() -> house.get(PersonRoles.class).administratorsHeld()))
          .hasSize(1);
    }
  }

  private static FirstAdministrator.SetUp setUp(String link, String email) {
    return new FirstAdministrator.SetUp(
        link,
        "总管",
        email,
        Colleagues.PASSWORD,
        Optional.of("zh-CN"),
        "a browser",
        Optional.empty());
  }
}
