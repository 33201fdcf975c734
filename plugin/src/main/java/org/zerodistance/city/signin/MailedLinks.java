package org.zerodistance.city.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.zerodistance.city.people.AccountProblem;
import org.zerodistance.city.people.AccountProblem.AccountCode;
import org.zerodistance.city.people.People;
import org.zerodistance.city.people.People.Person;
import org.zerodistance.city.people.PersonState;
import org.zerodistance.city.signin.OneTimeLinks.Link;
import org.zerodistance.city.signin.OneTimeLinks.Purpose;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;

/**
 * One-time links that travel by mail. A token is made while its mail is written, so that it is
 * stored nowhere but in the mail; a mail that has to be written again carries a fresh one.
 */
@Dependent
public class MailedLinks {
  /** What a mail to an account is for. */
  public enum Errand {
    CONFIRM_ADDRESS,
    /** Somebody wanted to make an account that is there already; the owner is told. */
    ADDRESS_TAKEN,
    RESET_PASSWORD,
    INVITATION
  }

  /**
   * A mail is wanted; fired as a CDI event in the transaction that wants it.
   *
   * @param person nobody when the address that was typed has no account: then nothing is sent,
   *     after the same work
   * @param language of the page on which it was asked for
   */
  public record LinkWanted(Errand errand, Optional<PersonId> person, Optional<String> language) {}

  /**
   * What the mail needs to be written.
   *
   * @param token absent when the errand has no link
   */
  public record LinkMail(
      String address, String name, Optional<String> language, Optional<String> token) {
    @Override
    public String toString() {
      return "Envelope";
    }
  }

  private final OneTimeLinks links;
  private final People people;
  private final SignInRateLimiter throttle;
  private final Event<LinkWanted> wanted;

  @Inject
  MailedLinks(
      OneTimeLinks links, People people, SignInRateLimiter throttle, Event<LinkWanted> wanted) {
    this.links = links;
    this.people = people;
    this.throttle = throttle;
    this.wanted = wanted;
  }

  /**
   * The person wants the mail with which the address is confirmed.
   *
   * @param address where the request comes from
   */
  @Transactional
  public void askConfirmation(Optional<String> language, String address, Viewer by) {
    Person person = people.get(by.id());
    throttle.mail(address, person.email().orElse(""));
    wanted.fire(new LinkWanted(Errand.CONFIRM_ADDRESS, Optional.of(person.id()), language));
  }

  /**
   * Makes the link for a mail that is being written; those of earlier mails for the same errand are
   * worthless from now on.
   *
   * @return nothing when the mail has no point any more
   */
  @Transactional
  public Optional<LinkMail> envelope(PersonId id, Errand errand) {
    return people
        .find(id)
        .filter(person -> person.email().isPresent() && hasPoint(person, errand))
        .map(
            person ->
                new LinkMail(
                    person.email().orElseThrow(),
                    person.name(),
                    person.language(),
                    purpose(errand).map(purpose -> fresh(id, purpose))));
  }

  /**
   * The address that a link confirms, as long as it works.
   *
   * @throws AccountProblem when it does not
   */
  public String confirming(String token) {
    return address(owner(token));
  }

  /**
   * Somebody has read the mail that went to the address.
   *
   * @throws AccountProblem when the link does not work (any more)
   */
  @Transactional
  public void confirm(String token) {
    Person person = owner(token);
    if (!links.use(token) || !people.confirm(person.id(), address(person))) {
      throw spent();
    }
  }

  private static String address(Person person) {
    return person.email().orElseThrow(MailedLinks::spent);
  }

  private Person owner(String token) {
    return links
        .find(token)
        .filter(link -> link.purpose() == Purpose.ADDRESS_CONFIRMATION)
        .flatMap(Link::personId)
        .flatMap(people::find)
        .orElseThrow(MailedLinks::spent);
  }

  private String fresh(PersonId id, Purpose purpose) {
    links.spendAll(id, purpose);
    return links.make(purpose, Optional.of(id));
  }

  private static boolean hasPoint(Person person, Errand errand) {
    return switch (errand) {
      case CONFIRM_ADDRESS ->
          person.state() == PersonState.ACTIVE && person.emailConfirmedAt().isEmpty();
      case RESET_PASSWORD -> person.state() == PersonState.ACTIVE;
      case INVITATION -> person.state() == PersonState.INVITED;
      case ADDRESS_TAKEN ->
          person.state() == PersonState.ACTIVE || person.state() == PersonState.INVITED;
    };
  }

  private static Optional<Purpose> purpose(Errand errand) {
    return switch (errand) {
      case CONFIRM_ADDRESS -> Optional.of(Purpose.ADDRESS_CONFIRMATION);
      case RESET_PASSWORD -> Optional.of(Purpose.MAILED_RESET);
      case INVITATION -> Optional.of(Purpose.MAILED_INVITATION);
      case ADDRESS_TAKEN -> Optional.empty();
    };
  }

  private static AccountProblem spent() {
    return new AccountProblem(AccountCode.LINK_SPENT);
  }
}
