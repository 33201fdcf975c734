package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.zerodistance.city.people.AccountEvents;
import org.zerodistance.city.people.People;
import org.zerodistance.city.people.PersonRoles;
import org.zerodistance.city.signin.MailedLinks.Errand;
import org.zerodistance.city.signin.MailedLinks.LinkWanted;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Violations;

/**
 * Registers accounts for readers. An account works at once; its address is unconfirmed until the
 * link in the mail to it has been opened.
 */
@Dependent
public class Registering {
  /** A reader's request for an account; {@code address} is the network address of the request. */
  public record Application(
      String name, String email, String password, Optional<String> language, String address) {
    @Override
    public String toString() {
      return "Application";
    }
  }

  private final SignInRateLimiter throttle;
  private final People people;
  private final PersonRoles roles;
  private final Passwords passwords;
  private final Event<LinkWanted> wanted;
  private final EventLog log;

  @Inject
  Registering(
      SignInRateLimiter throttle,
      People people,
      PersonRoles roles,
      Passwords passwords,
      Event<LinkWanted> wanted,
      EventLog log) {
    this.throttle = throttle;
    this.people = people;
    this.roles = roles;
    this.passwords = passwords;
    this.wanted = wanted;
    this.log = log;
  }

  /**
   * Creates the account. When the address has one already, its owner is informed by mail, and the
   * caller gets the same answer after the same time; the owner still signs in with the old
   * password. A mailbox gets no more than three mails an hour from here.
   *
   * @throws org.zerodistance.foundation.platform.InvalidFormProblem when a field is invalid
   */
  @Transactional
  public void register(Application command) {
    Violations violations = new Violations().length("name", command.name(), 1, 60);
    Optional<Email> email = Email.parse(command.email(), violations);
    passwords.check(violations, "password", command.password(), command.name(), email);
    violations.throwIfAny();
    throttle.registration(command.address());
    String hash = passwords.hash(command.password());
    Optional<PersonId> person =
        people.insertUnlessTaken(
            email.orElseThrow(), command.name().strip(), Optional.of(hash), command.language());
    person.ifPresent(
        id ->
            log.append(
                AccountEvents.of(EventType.PERSON_CREATED, id, roles.viewer(people.get(id)))));
    if (!throttle.mailbox(email.get().value())) {
      return;
    }
    wanted.fire(
        person.isPresent()
            ? new LinkWanted(Errand.CONFIRM_ADDRESS, person, command.language())
            : new LinkWanted(
                Errand.ADDRESS_TAKEN,
                email.flatMap(people::findByEmail).map(People.Person::id),
                command.language()));
  }
}
