package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zerodistance.city.people.AccountEvents;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.people.People;
import org.zerodistance.city.people.People.Person;
import org.zerodistance.city.people.PersonRoles;
import org.zerodistance.city.people.PersonState;
import org.zerodistance.city.signin.MailedLinks.Errand;
import org.zerodistance.city.signin.MailedLinks.LinkWanted;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** Manages accounts, for administrators. At least one administrator always remains. */
@Dependent
public class PeopleKeeping {
  private final People people;
  private final PersonRoles roles;
  private final LoginSessions sessions;
  private final OneTimeLinks links;
  private final Passwords passwords;
  private final Event<LinkWanted> wanted;
  private final EventLog log;

  @Inject
  PeopleKeeping(
      People people,
      PersonRoles roles,
      LoginSessions sessions,
      OneTimeLinks links,
      Passwords passwords,
      Event<LinkWanted> wanted,
      EventLog log) {
    this.people = people;
    this.roles = roles;
    this.sessions = sessions;
    this.links = links;
    this.passwords = passwords;
    this.wanted = wanted;
    this.log = log;
  }

  /** Adds a person. A person without a password is invited by mail, if sending mail is enabled. */
  @Transactional
  public PersonId create(CreatePerson command, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    Violations violations = new Violations().length("name", command.name(), 1, 60);
    Optional<Email> email = Email.parse(command.email(), violations);
    command
        .password()
        .ifPresent(p -> passwords.check(violations, "password", p, command.name(), email));
    requireOffices(violations, command.grants());
    violations.throwIfAny();
    PersonId id =
        people
            .insertUnlessTaken(
                email.orElseThrow(),
                command.name().strip(),
                command.password().map(passwords::hash),
                command.language())
            .orElseThrow(People::emailTaken);
    roles.replace(id, command.grants());
    log.append(
        AccountEvents.of(EventType.PERSON_CREATED, id, by)
            .with("roles", inWords(command.grants())));
    if (command.password().isEmpty()) {
      wanted.fire(new LinkWanted(Errand.INVITATION, Optional.of(id), by.language()));
    }
    return id;
  }

  /**
   * Changes name, address, language and roles; a change of roles takes effect from the next request
   * on.
   */
  @Transactional
  public void change(ChangePerson command, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    Set<Grant> before = roles.of(command.id());
    boolean resigns =
        before.contains(Grant.of(Role.ADMINISTRATOR))
            && !command.grants().contains(Grant.of(Role.ADMINISTRATOR));
    if (resigns) {
      roles.requireAnotherAdministrator(command.id());
    }
    Person stored = people.get(command.id());
    Violations violations = new Violations().length("name", command.name(), 1, 60);
    Optional<Email> email = Email.parse(command.email(), violations);
    requireOffices(violations, command.grants());
    violations.throwIfAny();
    if (stored.version() == command.version()
        && stored.same(command.name().strip(), email, command.language())
        && before.equals(command.grants())) {
      return;
    }
    people.change(
        command.id(),
        command.version(),
        command.name().strip(),
        email.orElseThrow(),
        command.language());
    log.append(AccountEvents.of(EventType.PERSON_CHANGED, command.id(), by));
    if (!before.equals(command.grants())) {
      roles.replace(command.id(), command.grants());
      log.append(
          AccountEvents.of(EventType.PERSON_ROLES_CHANGED, command.id(), by)
              .with("before", inWords(before))
              .with("after", inWords(command.grants())));
    }
  }

  /** Locks the account; its sessions and open links end with the same commit. */
  @Transactional
  public void disable(PersonId id, int version, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    if (by.is(id)) {
      throw new AccountProblem(AccountProblem.AccountCode.OWN_ACCOUNT);
    }
    roles.requireAnotherAdministrator(id);
    people.move(id, version, people.get(id).state(), PersonState.DISABLED);
    sessions.deleteAll(id);
    links.spendAll(id);
    log.append(AccountEvents.of(EventType.PERSON_DISABLED, id, by));
  }

  @Transactional
  public void enable(PersonId id, int version, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    PersonState to =
        people.get(id).passwordHash().isPresent() ? PersonState.ACTIVE : PersonState.INVITED;
    people.move(id, version, PersonState.DISABLED, to);
    log.append(AccountEvents.of(EventType.PERSON_ENABLED, id, by));
  }

  private void requireOffices(Violations violations, Set<Grant> grants) {
    Set<OfficeId> offices =
        grants.stream().flatMap(g -> g.office().stream()).collect(Collectors.toSet());
    violations.require(roles.known(offices) == offices.size(), "office", "accounts.office-unknown");
  }

  private static String inWords(Set<Grant> grants) {
    return grants.stream()
        .map(
            g -> g.role().name().toLowerCase(Locale.ROOT) + g.office().map(o -> ":" + o).orElse(""))
        .sorted()
        .collect(Collectors.joining(","));
  }
}
