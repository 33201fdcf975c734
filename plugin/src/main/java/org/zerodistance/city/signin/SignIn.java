package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.city.people.People;
import org.zerodistance.city.people.People.Person;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.platform.Email;

/**
 * Signs people in by e-mail and password. Neither the answer nor its time shows whether an account
 * exists, and repeated guesses are refused before a password is hashed. Who signs in from a browser
 * that is known for the account is not refused for what others guess.
 */
@Dependent
public class SignIn {
  /**
   * An attempt to sign in.
   *
   * @param address the network address of the request
   * @param agent the browser's {@code User-Agent}
   * @param replaced the session's token that the browser sent
   * @param device the token of {@link KnownDevices} that the browser sent
   */
  public record Attempt(
      String email,
      String password,
      String address,
      String agent,
      Optional<String> replaced,
      Optional<String> device) {
    @Override
    public String toString() {
      return "Attempt";
    }
  }

  private final SignInRateLimiter throttle;
  private final People people;
  private final KnownDevices devices;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Meters meters;

  @Inject
  SignIn(
      SignInRateLimiter throttle,
      People people,
      KnownDevices devices,
      Passwords passwords,
      Sessions sessions,
      Meters meters) {
    this.throttle = throttle;
    this.people = people;
    this.devices = devices;
    this.passwords = passwords;
    this.sessions = sessions;
    this.meters = meters;
  }

  /**
   * Not one transaction, so that no connection is held while the password is hashed.
   *
   * @return the token of the new session
   * @throws AccountProblem when the credentials are wrong, or after too many attempts
   */
  public String signIn(Attempt attempt) {
    Optional<Email> email = Email.parse(attempt.email());
    String account =
        email
            .map(Email::value)
            .orElseGet(() -> String.valueOf(attempt.email()).strip().toLowerCase(Locale.ROOT));
    Optional<Person> person = email.flatMap(people::findByEmail);
    Optional<String> device =
        attempt
            .device()
            .filter(token -> person.filter(p -> devices.knows(token, p.id())).isPresent());
    try {
      throttle.attempt(attempt.address(), account, device);
    } catch (AccountProblem tooMany) {
      meters.signIn(Meters.SignInResult.HELD_DOWN);
      throw tooMany;
    }
    Optional<String> hash = person.flatMap(Person::key);
    if (!passwords.matches(attempt.password(), hash)) {
      meters.signIn(Meters.SignInResult.REFUSED);
      throw new AccountProblem(AccountCode.WRONG_CREDENTIALS);
    }
    throttle.forgive(attempt.address(), account, device);
    String token = sessions.begin(person.orElseThrow().id(), attempt.agent(), attempt.replaced());
    hash.filter(passwords::outdated)
        .ifPresent(
            old -> people.rehash(person.get().id(), old, passwords.hash(attempt.password())));
    meters.signIn(Meters.SignInResult.SIGNED_IN);
    return token;
  }
}
