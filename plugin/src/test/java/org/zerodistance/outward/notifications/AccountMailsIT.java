package org.zerodistance.outward.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.zerodistance.city.people.Grant;
import org.zerodistance.city.signin.CreatePerson;
import org.zerodistance.city.signin.MailedLinks;
import org.zerodistance.city.signin.PasswordLinks;
import org.zerodistance.city.signin.PeopleKeeping;
import org.zerodistance.city.signin.Registering;
import org.zerodistance.city.signin.SignIn;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.outward.mail.MailHouse;
import org.zerodistance.outward.mail.MailHouse.Arrived;
import org.zerodistance.outward.mail.MailScene;
import org.zerodistance.outward.mail.MailState;

class AccountMailsIT extends MailScene {
  private static final String OLD = "quiet river stone";
  private static final String NEXT = "lantern under bridge";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String address = "person-" + COUNT.incrementAndGet() + "@mail.example";

  @Test
  void aNewReaderConfirmsTheAddressByTheMail() {
    register();
    mail.deliver();
    Arrived confirm = mail.only(address);
    assertThat(confirm.subject()).isEqualTo("Zero Distance: please confirm your email address");
    assertThat(confirm.header("List-Unsubscribe")).isEmpty();
    String token = confirm.token("/confirm/");
    assertThat(confirmed()).isFalse();
    assertThat(mail.get(MailedLinks.class).confirming(token)).isEqualTo(address);
    // The link confirms an address; it gives no access to the account.
    assertThatThrownBy(() -> mail.get(PasswordLinks.class).get(token)).hasMessage("LINK_SPENT");

    mail.get(MailedLinks.class).confirm(token);

    assertThat(confirmed()).isTrue();
    assertThatThrownBy(() -> mail.get(MailedLinks.class).confirm(token)).hasMessage("LINK_SPENT");
  }

  @Test
  void whoRegistersAgainIsToldByMailAloneThatThereIsAnAccount() {
    register();
    mail.deliver();
    mail.empty();

    register();
    mail.deliver();

    assertThat(mail.only(address).subject()).contains("you already have an account");
    assertThat(mail.only(address).text()).containsPattern("/reset\\s");
  }

  @Test
  void aForgottenPasswordIsSetAnewByTheMailedLink() {
    register();
    mail.deliver();
    mail.empty();

    mail.get(PasswordLinks.class).askByMail(address, Optional.of("zh-CN"), "192.0.2.1");
    mail.deliver();
    // In the language of the account, not of the page.
    assertThat(mail.only(address).subject()).isEqualTo("Zero Distance: set a new password");
    String first = mail.only(address).token("/reset/");
    mail.empty();
    mail.get(PasswordLinks.class).askByMail(address, Optional.of("zh-CN"), "192.0.2.1");
    mail.deliver();
    String second = mail.only(address).token("/reset/");

    PasswordLinks links = mail.get(PasswordLinks.class);
    assertThatThrownBy(() -> links.setPassword(first, NEXT, "a browser", Optional.empty()))
        .hasMessage("LINK_SPENT");
    links.setPassword(second, NEXT, "a browser", Optional.empty());
    assertThat(confirmed()).isTrue();
    assertThat(
            mail.get(SignIn.class)
                .signIn(
                    new SignIn.Attempt(
                        address,
                        NEXT,
                        "host-" + address,
                        "a browser",
                        Optional.empty(),
                        Optional.empty())))
        .isNotBlank();
  }

  @Test
  void anUnknownAddressIsAnsweredTheSameAndWrittenToNever() {
    mail.get(PasswordLinks.class)
        .askByMail("stranger@mail.example", Optional.of("en"), "192.0.2.2");

    assertThat(mail.deliver()).isZero();
    assertThat(mail.all()).isEmpty();
    assertThat(mail.rows()).extracting(MailHouse.Row::state).containsExactly(MailState.DROPPED);
  }

  /** By every form that can be sent without an account. */
  @Test
  void nobodysMailboxIsFilledFromHereAndItsOwnerIsNotRefusedForIt() {
    PasswordLinks links = mail.get(PasswordLinks.class);
    for (int i = 0; i < 20; i++) {
      register("stranger-" + i);
      links.askByMail(address, Optional.empty(), "192.0.2." + (10 + i));
    }
    mail.deliver();

    assertThat(mail.all().stream().filter(arrived -> arrived.to().equals(address))).hasSize(3);
    links.askByMail(address, Optional.empty(), "192.0.2.99");
  }

  /** Every kind of mail that a stranger can have sent to an address that is not theirs. */
  @Test
  void noMailToAnUnconfirmedAddressHoldsAWordOfTheStranger() {
    mail.get(Registering.class)
        .register(
            new Registering.Application(
                "Claim 888 at evil.example", address, OLD, Optional.of("en"), "host-" + address));
    register();
    mail.get(PasswordLinks.class).askByMail(address, Optional.empty(), "192.0.2.40");
    mail.deliver();

    List<Arrived> arrived = mail.all().stream().filter(one -> one.to().equals(address)).toList();
    assertThat(arrived).extracting(Arrived::subject).doesNotHaveDuplicates().hasSize(3);
    assertThat(arrived)
        .allSatisfy(
            one ->
                assertThat(one.subject() + one.text() + one.html())
                    .doesNotContain("888", "evil.example"));

    mail.get(MailedLinks.class)
        .confirm(
            arrived.stream()
                .filter(one -> one.text().contains("/confirm/"))
                .findFirst()
                .orElseThrow()
                .token("/confirm/"));
    mail.empty();
    // Counted by the hour; from the next one on the owner is greeted by name.
    HouseClock.at(
        Instant.now().plus(Duration.ofHours(2)),
        () -> {
          mail.get(PasswordLinks.class).askByMail(address, Optional.empty(), "192.0.2.41");
          mail.deliver();
          return null;
        });
    assertThat(mail.only(address).text()).contains("Hello Claim 888");
  }

  @Test
  void aColleagueIsInvitedByMail() {
    PersonId id =
        mail.get(PeopleKeeping.class)
            .create(
                new CreatePerson(
                    "新同事",
                    address,
                    Optional.of("zh-CN"),
                    Set.of(Grant.of(Role.REPORTER)),
                    Optional.empty()),
                Viewer.SYSTEM);
    mail.deliver();
    Arrived invitation = mail.only(address);
    assertThat(invitation.subject()).isEqualTo("零距离邀请您加入");

    PasswordLinks links = mail.get(PasswordLinks.class);
    assertThat(links.get(invitation.token("/reset/")).invited()).isTrue();
    links.setPassword(invitation.token("/reset/"), NEXT, "a browser", Optional.empty());
    assertThat(confirmed()).isTrue();

    // Settled: an invitation that still waits would be useless.
    assertThat(mail.get(MailedLinks.class).envelope(id, MailedLinks.Errand.INVITATION)).isEmpty();
  }

  @Test
  void tokensStandNowhereInTheDatabase() {
    register();
    mail.deliver();
    String token = mail.only(address).token("/confirm/");

    assertThat(mail.stored()).doesNotContain(token);
    List<byte[]> hashes =
        mail.house()
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery("SELECT token_hash FROM one_time_link")
                        .mapTo(byte[].class)
                        .list());
    assertThat(hashes).isNotEmpty().allSatisfy(hash -> assertThat(hash).hasSize(32));
  }

  private void register() {
    register("host-" + address);
  }

  private void register(String network) {
    mail.get(Registering.class)
        .register(new Registering.Application("读者", address, OLD, Optional.of("en"), network));
  }

  private boolean confirmed() {
    return mail.house()
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        "SELECT email_confirmed_at IS NOT NULL FROM person WHERE email = :email")
                    .bind("email", address)
                    .mapTo(Boolean.class)
                    .one());
  }
}
