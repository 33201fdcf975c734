package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.city.people.AccountEvents;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.people.People;
import org.zerodistance.city.people.PersonRoles;
import org.zerodistance.city.signin.OneTimeLinks.Purpose;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * Sets up the first administrator of an empty house by a one-time link, which is written to a file
 * that only the operator can read. A new link is written at each start until one has been used.
 */
@Dependent
public class FirstAdministrator {
  /** The data of the first administrator, entered under the one-time link. */
  public record SetUp(
      String token,
      String name,
      String email,
      String password,
      Optional<String> language,
      String agent,
      Optional<String> replaced) {
    @Override
    public String toString() {
      return "SetUp";
    }
  }

  private final OneTimeLinks links;
  private final PersonRoles roles;
  private final People people;
  private final Passwords passwords;
  private final Sessions sessions;
  private final FirstAdministratorFile file;
  private final EventLog log;

  @Inject
  FirstAdministrator(
      OneTimeLinks links,
      PersonRoles roles,
      People people,
      Passwords passwords,
      Sessions sessions,
      FirstAdministratorFile file,
      EventLog log) {
    this.links = links;
    this.roles = roles;
    this.people = people;
    this.passwords = passwords;
    this.sessions = sessions;
    this.file = file;
    this.log = log;
  }

  /** Runs after a demo city, whose people come with their roles, has been filled. */
  void opened(@Observes ApplicationReady opened) {
    leaveLink();
  }

  /** Writes a link, unless there is an administrator or the file holds a link that still works. */
  void leaveLink() {
    if (roles.anyAdministrator()) {
      file.remove();
      return;
    }
    if (file.token().flatMap(links::find).isEmpty()) {
      file.write(links.make(Purpose.FIRST_ADMINISTRATOR, Optional.empty()));
    }
  }

  /**
   * @throws AccountProblem when the link does not work (any more)
   */
  public void requireOpen(String token) {
    boolean open =
        links.find(token).filter(l -> l.purpose() == Purpose.FIRST_ADMINISTRATOR).isPresent();
    if (!open) {
      throw spent();
    }
  }

  /**
   * Creates the first administrator and begins a session. Several nodes may each have written a
   * link; using one invalidates all.
   *
   * @return the token of the session
   */
  @Transactional
  public String setUp(SetUp command) {
    Violations violations = new Violations().length("name", command.name(), 1, 60);
    Optional<Email> email = Email.parse(command.email(), violations);
    passwords.check(violations, "password", command.password(), command.name(), email);
    requireOpen(command.token());
    violations.throwIfAny();
    String hash = passwords.hash(command.password());
    links.hold(Purpose.FIRST_ADMINISTRATOR);
    if (!links.use(command.token()) || !roles.administratorsHeld().isEmpty()) {
      throw spent();
    }
    links.spendAll(Purpose.FIRST_ADMINISTRATOR);
    PersonId id =
        people
            .insertUnlessTaken(
                email.orElseThrow(), command.name().strip(), Optional.of(hash), command.language())
            .orElseThrow(People::emailTaken);
    roles.replace(id, Set.of(Grant.of(Role.ADMINISTRATOR)));
    log.append(
        AccountEvents.of(EventType.PERSON_CREATED, id, Viewer.SYSTEM)
            .with("roles", "administrator"));
    String session = sessions.begin(id, command.agent(), command.replaced());
    file.remove();
    return session;
  }

  private static AccountProblem spent() {
    return new AccountProblem(AccountCode.LINK_SPENT);
  }
}
