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
 * Makes one-time links that are sent by mail. A token is made while its mail is written, so that it
 * is stored only in the mail; a mail that is written again contains a new one.
 */
@Dependent
public class MailedLinks {
  /** The purpose of a mail to an account. */
  public enum Errand {
    CONFIRM_ADDRESS,
    /** The address of a registration has an account already; its owner is informed. */
    ADDRESS_TAKEN,
    RESET_PASSWORD,
    INVITATION
  }

  /**
   * Request for a mail; fired as a CDI event in the transaction that needs the mail.
   *
   * @param person absent when the address entered has no account; then nothing is sent, after the
   *     same amount of work
   * @param language the language of the page on which the mail was requested
   */
  public record LinkWanted(Errand errand, Optional<PersonId> person, Optional<String> language) {}

  /**
   * The content of a mail.
   *
   * @param name absent when the owner of the mailbox may not have typed it
   * @param token absent when the errand has no link
   */
  public record LinkMail(
      String address, Optional<String> name, Optional<String> language, Optional<String> token) {
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
   * Requests the mail that confirms the address.
   *
   * @param address the network address of the request
   */
  @Transactional
  public void askConfirmation(Optional<String> language, String address, Viewer by) {
    Person person = people.get(by.id());
    throttle.mail(address);
    if (!throttle.mailbox(person.email().orElse(""))) {
      return;
    }
    wanted.fire(new LinkWanted(Errand.CONFIRM_ADDRESS, Optional.of(person.id()), language));
  }

  /**
   * Makes the link for a mail that is being written and invalidates the links of earlier mails with
   * the same purpose.
   *
   * @return empty when the mail is no longer needed
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
                    salutation(person, errand),
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
   * Confirms the address: its mail has been read.
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

  /**
   * The name by which the mail greets. Until an address is confirmed its account may be a
   * stranger's, who could write to others in our name by what is typed as the account's name.
   */
  private static Optional<String> salutation(Person person, Errand errand) {
    return errand == Errand.INVITATION || person.emailConfirmedAt().isPresent()
        ? Optional.of(person.name())
        : Optional.empty();
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
