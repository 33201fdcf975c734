package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.city.people.AccountEvents;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.city.people.People;
import org.zerodistance.city.people.People.Person;
import org.zerodistance.city.people.PersonDeleted;
import org.zerodistance.city.people.PersonRoles;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** Actions of people on their own account. */
@Dependent
public class OwnAccount {
  private final People people;
  private final PersonRoles roles;
  private final LoginSessions sessions;
  private final OneTimeLinks links;
  private final Passwords passwords;
  private final SignInRateLimiter throttle;
  private final Event<PersonDeleted> deleted;
  private final EventLog log;

  @Inject
  OwnAccount(
      People people,
      PersonRoles roles,
      LoginSessions sessions,
      OneTimeLinks links,
      Passwords passwords,
      SignInRateLimiter throttle,
      Event<PersonDeleted> deleted,
      EventLog log) {
    this.people = people;
    this.roles = roles;
    this.sessions = sessions;
    this.links = links;
    this.passwords = passwords;
    this.throttle = throttle;
    this.deleted = deleted;
    this.log = log;
  }

  /** Whether the person has read a mail at the account's address. */
  public boolean confirmed(Viewer by) {
    return people.get(by.id()).emailConfirmedAt().isPresent();
  }

  /** Changes the display name and the language of the pages. */
  @Transactional
  public void change(String name, Optional<String> language, Viewer by) {
    PersonId id = by.id();
    new Violations().length("name", name, 1, 60).throwIfAny();
    Person stored = people.get(id);
    if (stored.same(name.strip(), stored.email().flatMap(Email::parse), language)) {
      return;
    }
    people.changeOwn(id, name.strip(), language);
    log.append(AccountEvents.of(EventType.PERSON_CHANGED, id, by));
  }

  /**
   * Sets the language of the pages, as the switch on every page does. An unsupported language
   * changes nothing. No audit event is written.
   */
  @Transactional
  public void speak(String language, Viewer by) {
    people.speak(by.id(), language);
  }

  /**
   * Changes the password and ends all other sessions of the person.
   *
   * @param token the token of the current session
   * @param address the network address of the request; wrong passwords are counted like failed
   *     sign-ins
   */
  @Transactional
  public void changePassword(String current, String next, String token, String address, Viewer by) {
    Person person = people.get(by.id());
    Violations violations = new Violations();
    passwords.check(
        violations, "password", next, person.name(), person.email().flatMap(Email::parse));
    violations.throwIfAny();
    requirePassword(person, current, address);
    people.setPassword(person.id(), passwords.hash(next));
    sessions.deleteOthers(person.id(), token);
    links.spendAll(person.id());
    log.append(AccountEvents.of(EventType.PASSWORD_CHANGED, person.id(), by));
  }

  /**
   * Deletes the account but keeps the texts: the row is emptied, sessions and links are deleted,
   * and every feature that stores data about the person deletes it in the same transaction.
   *
   * @throws AccountProblem when the account has roles, which an administrator must remove first
   */
  @Transactional
  public void delete(String password, String address, Viewer by) {
    Person person = people.get(by.id());
    requirePassword(person, password, address);
    if (!roles.of(person.id()).isEmpty()) {
      throw new AccountProblem(AccountCode.STAFF_ACCOUNT);
    }
    sessions.deleteAll(person.id());
    links.spendAll(person.id());
    roles.replace(person.id(), Set.of());
    people.clear(person.id());
    log.append(AccountEvents.of(EventType.PERSON_DELETED, person.id(), by));
    deleted.fire(new PersonDeleted(person.id()));
  }

  private void requirePassword(Person person, String password, String address) {
    String account = person.email().orElse("");
    // The session is known, so the guesses of others at the sign-in do not count here.
    Optional<String> own = Optional.of("session of " + person.id());
    throttle.attempt(address, account, own);
    if (!passwords.matches(password, person.key())) {
      throw new InvalidFormProblem(
          new Violations().add("current", "accounts.password-wrong").list());
    }
    throttle.forgive(address, account, own);
  }
}
