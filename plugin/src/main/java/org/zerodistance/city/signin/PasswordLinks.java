package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.zerodistance.city.people.AccountEvents;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.city.people.People;
import org.zerodistance.city.people.People.Person;
import org.zerodistance.city.people.PersonRoles;
import org.zerodistance.city.people.PersonState;
import org.zerodistance.city.signin.MailedLinks.Errand;
import org.zerodistance.city.signin.MailedLinks.LinkWanted;
import org.zerodistance.city.signin.OneTimeLinks.Link;
import org.zerodistance.city.signin.OneTimeLinks.Purpose;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Email;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/**
 * Makes one-time links for setting a password: the invitation of a new colleague and the reset of a
 * forgotten password. An administrator makes a link and passes it on, or {@link MailedLinks} mails
 * it; only the newest one works.
 */
@Dependent
public class PasswordLinks {
  /**
   * The owner of a link.
   *
   * @param invited whether the person never had a password
   */
  public record LinkHolder(boolean invited, String name, String email) {}

  private final OneTimeLinks links;
  private final People people;
  private final PersonRoles roles;
  private final LoginSessions loginSessions;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SignInRateLimiter throttle;
  private final Event<LinkWanted> wanted;
  private final EventLog log;

  @Inject
  PasswordLinks(
      OneTimeLinks links,
      People people,
      PersonRoles roles,
      LoginSessions loginSessions,
      Sessions sessions,
      Passwords passwords,
      SignInRateLimiter throttle,
      Event<LinkWanted> wanted,
      EventLog log) {
    this.links = links;
    this.people = people;
    this.roles = roles;
    this.loginSessions = loginSessions;
    this.sessions = sessions;
    this.passwords = passwords;
    this.throttle = throttle;
    this.wanted = wanted;
    this.log = log;
  }

  /**
   * Makes a link and invalidates all earlier ones of the person.
   *
   * @return the token, which cannot be read again
   */
  @Transactional
  public String make(PersonId id, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    Person person = people.get(id);
    if (person.state() == PersonState.DISABLED) {
      throw new AccountProblem(AccountCode.PERSON_STALE);
    }
    boolean invited = person.state() == PersonState.INVITED;
    links.spendAll(id);
    log.append(
        AccountEvents.of(
            invited ? EventType.PERSON_INVITED : EventType.PASSWORD_LINK_MADE, id, by));
    return links.make(invited ? Purpose.INVITATION : Purpose.PASSWORD_RESET, Optional.of(id));
  }

  /**
   * Requests a reset link by mail. The answer and its cost are the same whether or not the address
   * has an account, and when its mailbox has had three mails in the last hour and gets no more.
   *
   * @param address the network address of the request
   * @throws org.zerodistance.foundation.platform.InvalidFormProblem when the e-mail address is
   *     invalid
   */
  @Transactional
  public void askByMail(String email, Optional<String> language, String address) {
    Violations violations = new Violations();
    Optional<Email> parsed = Email.parse(email, violations);
    violations.throwIfAny();
    throttle.mail(address);
    if (!throttle.mailbox(parsed.orElseThrow().value())) {
      return;
    }
    Optional<Person> person = parsed.flatMap(people::findByEmail);
    wanted.fire(
        new LinkWanted(
            person.filter(p -> p.state() == PersonState.INVITED).isPresent()
                ? Errand.INVITATION
                : Errand.RESET_PASSWORD,
            person.map(Person::id),
            language));
  }

  /**
   * The owner of the link, as long as it works.
   *
   * @throws AccountProblem when it does not
   */
  public LinkHolder get(String token) {
    Link link = find(token);
    Person person = people.get(link.personId().orElseThrow(PasswordLinks::spent));
    return new LinkHolder(link.purpose().invites(), person.name(), person.email().orElse(""));
  }

  /**
   * Sets the password, ends all sessions of the person and begins one. A mailed link also confirms
   * the address.
   *
   * @return the token of the new session
   */
  @Transactional
  public String setPassword(
      String token, String password, String agent, Optional<String> replaced) {
    Link link = find(token);
    PersonId id = link.personId().orElseThrow(PasswordLinks::spent);
    Person person = people.get(id);
    Violations violations = new Violations();
    passwords.check(
        violations, "password", password, person.name(), person.email().flatMap(Email::parse));
    violations.throwIfAny();
    String hash = passwords.hash(password);
    if (!links.use(token) || !people.setPassword(id, hash)) {
      throw spent();
    }
    if (link.purpose().mailed()) {
      person.email().ifPresent(email -> people.confirm(id, email));
    }
    links.spendAll(id);
    loginSessions.deleteAll(id);
    log.append(AccountEvents.of(EventType.PASSWORD_CHANGED, id, roles.viewer(person)));
    return sessions.begin(id, agent, replaced);
  }

  private Link find(String token) {
    return links
        .find(token)
        .filter(l -> l.purpose().setsPassword())
        .orElseThrow(PasswordLinks::spent);
  }

  private static AccountProblem spent() {
    return new AccountProblem(AccountCode.LINK_SPENT);
  }
}
