package org.zerodistance.city.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.people.People;
import org.zerodistance.city.signin.Colleagues.Colleague;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.testing.TestHouse;

class SignInIT {
  private static TestHouse house;
  private static SignIn signIn;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    signIn = house.get(SignIn.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theAnswerDoesNotTellWhetherAnAccountExists() {
    Colleague known = Colleagues.with(house, Grant.of(Role.EDITOR));
    Colleague unknown = new Colleague(known.id(), "nobody@example.org");

    Throwable wrongPassword = catchThrowable(() -> signIn.signIn(known.attempt("not this one")));
    Throwable noAccount = catchThrowable(() -> signIn.signIn(unknown.attempt("not this one")));
    Throwable noAddress =
        catchThrowable(
            () -> signIn.signIn(new Colleague(known.id(), "no address").attempt("not this one")));

    assertThat(wrongPassword).isInstanceOf(AccountProblem.class).hasMessage("WRONG_CREDENTIALS");
    assertThat(noAccount).isInstanceOf(AccountProblem.class).hasMessage("WRONG_CREDENTIALS");
    assertThat(noAddress).isInstanceOf(AccountProblem.class).hasMessage("WRONG_CREDENTIALS");
  }

  @Test
  void guessingIsRefusedEvenWithTheRightPasswordAndForUnknownAccountsAlike() {
    Colleague known = Colleagues.with(house);
    Colleague unknown = new Colleague(known.id(), "nobody.at.all@example.org");

    for (Colleague colleague : new Colleague[] {known, unknown}) {
      for (int i = 0; i < 10; i++) {
        assertThat(codeOf(() -> signIn.signIn(colleague.attempt("guess number 1"))))
            .isEqualTo(AccountCode.WRONG_CREDENTIALS);
      }
      assertThat(codeOf(() -> signIn.signIn(colleague.attempt(Colleagues.PASSWORD))))
          .isEqualTo(AccountCode.TOO_MANY_ATTEMPTS);
    }
  }

  @Test
  void whoSignedInBeforeInThisBrowserIsNotKeptOutByTheGuessesOfOthers() {
    Colleague colleague = Colleagues.with(house);
    String session = Colleagues.signIn(house, colleague);
    KnownDevices devices = house.get(KnownDevices.class);
    Optional<String> device = devices.token(session, Optional.empty());
    Optional<String> ofAnother =
        devices.token(Colleagues.signIn(house, Colleagues.with(house)), Optional.empty());
    for (int i = 0; i < 10; i++) {
      assertThat(codeOf(() -> signIn.signIn(colleague.attempt("guess number 1"))))
          .isEqualTo(AccountCode.WRONG_CREDENTIALS);
    }

    for (Optional<String> strange :
        List.of(Optional.<String>empty(), Optional.of(session), Optional.of("forged"), ofAnother)) {
      assertThat(codeOf(() -> signIn.signIn(from(colleague, Colleagues.PASSWORD, strange))))
          .as("%s", strange)
          .isEqualTo(AccountCode.TOO_MANY_ATTEMPTS);
    }
    for (int i = 0; i < 20; i++) {
      assertThat(signIn.signIn(from(colleague, Colleagues.PASSWORD, device))).isNotEmpty();
    }
    // The allowance of a device ends too, and leaves that of the account alone.
    Colleague other = Colleagues.with(house);
    Optional<String> lost = devices.token(Colleagues.signIn(house, other), Optional.empty());
    for (int i = 0; i < 10; i++) {
      assertThat(codeOf(() -> signIn.signIn(from(other, "guess number 1", lost))))
          .isEqualTo(AccountCode.WRONG_CREDENTIALS);
    }
    assertThat(codeOf(() -> signIn.signIn(from(other, Colleagues.PASSWORD, lost))))
        .isEqualTo(AccountCode.TOO_MANY_ATTEMPTS);
    assertThat(Colleagues.signIn(house, other)).isNotEmpty();
  }

  @Test
  void aBrowserKeepsItsTokenAndAnotherPersonGetsAnother() {
    Colleague colleague = Colleagues.with(house);
    KnownDevices devices = house.get(KnownDevices.class);
    Optional<String> first = devices.token(Colleagues.signIn(house, colleague), Optional.empty());

    assertThat(devices.token(Colleagues.signIn(house, colleague), first)).isEqualTo(first);
    assertThat(devices.token(Colleagues.signIn(house, Colleagues.with(house)), first))
        .isPresent()
        .isNotEqualTo(first);
    assertThat(devices.token("no session", first)).isEmpty();
  }

  private static SignIn.Attempt from(
      Colleague colleague, String password, Optional<String> device) {
    SignIn.Attempt attempt = colleague.attempt(password);
    return new SignIn.Attempt(
        attempt.email(),
        attempt.password(),
        attempt.address(),
        attempt.agent(),
        attempt.replaced(),
        device);
  }

  @Test
  void theAddressIsTheSameInCapitals() {
    Colleague colleague = Colleagues.with(house);
    Colleague shouting =
        new Colleague(colleague.id(), " " + colleague.email().toUpperCase(java.util.Locale.ROOT));

    assertThat(Colleagues.viewer(house, shouting).person()).contains(colleague.id());
  }

  @Test
  void aPasswordHashedTheOldWayIsHashedAnewAtTheNextSignIn() {
    Colleague colleague = Colleagues.with(house);
    // By SQL: use cases hash as strongly as this release does.
    house
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE person SET password_hash = ? WHERE id = ?",
                    PasswordsTest.WEAK,
                    colleague.id().value()));

    Colleagues.signIn(house, colleague);

    String renewed = house.get(People.class).get(colleague.id()).passwordHash().orElseThrow();
    assertThat(renewed).contains("m=19456");
    Colleagues.signIn(house, colleague);
  }

  @Test
  void aReaderRegistersAndSignsInAtOnce() {
    register("林小满", "lin@example.org", Colleagues.PASSWORD);

    Colleague lin = new Colleague(null, "lin@example.org");
    assertThat(Colleagues.viewer(house, lin).roles()).containsOnly(Role.READER);
  }

  @Test
  void registeringATakenAddressChangesNothingAndSaysNothing() {
    Colleague colleague = Colleagues.with(house);

    register("别人", colleague.email(), "another password 9");

    assertThat(codeOf(() -> signIn.signIn(colleague.attempt("another password 9"))))
        .isEqualTo(AccountCode.WRONG_CREDENTIALS);
    assertThat(Colleagues.viewer(house, colleague).name()).startsWith("同事");
  }

  @Test
  void everythingWrongWithARegistrationIsSaidAtOnce() {
    assertThatThrownBy(() -> register(" ", "nowhere", "short"))
        .isInstanceOfSatisfying(
            InvalidFormProblem.class,
            p ->
                assertThat(p.violations())
                    .extracting(v -> v.field())
                    .containsExactly("name", "email", "password"));
  }

  private static void register(String name, String email, String password) {
    house
        .get(Registering.class)
        .register(
            new Registering.Application(
                name, email, password, Optional.of("zh-CN"), "host-" + email));
  }

  private static Object codeOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return ((AccountProblem) catchThrowable(work)).code();
  }
}
