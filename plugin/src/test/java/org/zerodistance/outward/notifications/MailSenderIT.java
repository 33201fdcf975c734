package org.zerodistance.outward.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.Receipt;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Viewer;

class MailSenderIT extends MailScene {
  private static final int MANY = 60;

  @Test
  void twoNodesSendEveryMailOnce() {
    for (int i = 0; i < MANY; i++) {
      returned("reader-" + i + "@mail.example");
    }
    try (MailHouse second = mail.secondNode()) {
      CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> all(second));
      int here = all(mail);

      assertThat(here + other.join()).isEqualTo(MANY);
      List<String> arrived = mail.all().stream().map(MailHouse.Arrived::to).toList();
      Set<String> different = new HashSet<>(arrived);
      assertThat(arrived).hasSize(MANY);
      assertThat(different).hasSize(MANY);
    }
  }

  @Test
  void aServerThatIsAwayIsAskedAgainAndNoMailIsBlamed() {
    returned("patient@mail.example");
    mail.serverDown();
    Instant down = now();

    assertThat(mail.deliver()).isZero();
    assertThat(mail.rows())
        .containsExactly(
            new MailHouse.Row(
                MailKind.INQUIRY_RETURNED, MailState.WAITING, Optional.of("server-away"), 0));
    mail.serverUp();
    // Left alone for a moment, however often it is tried.
    assertThat(mail.deliver()).isZero();

    assertThat(HouseClock.at(down.plus(Duration.ofMinutes(6)), mail::deliver)).isEqualTo(1);
    assertThat(mail.mails("patient@mail.example")).hasSize(1);
    assertThat(mail.rows().get(0).state()).isEqualTo(MailState.SENT);
  }

  @Test
  void whatADeadNodeHadBorrowedIsSentByAnother() {
    returned("orphan@mail.example");
    assertThat(mail.get(MailQueue.class).borrow(10)).hasSize(1);

    assertThat(mail.deliver()).isZero();
    Instant later = now().plus(OutgoingMails.LEASE).plusSeconds(1);
    assertThat(HouseClock.at(later, mail::deliver)).isEqualTo(1);
  }

  @Test
  void aMailboxThatDoesNotExistIsSetAsideAtOnceAndTriedAgainOnRequest() throws Exception {
    returned("nobody@mail.example");
    try (PickyServer picky = new PickyServer("550 5.1.1 <nobody@mail.example>: no such user");
        MailHouse node = mail.sendingTo(picky.port())) {
      assertThat(node.deliver()).isZero();
    }
    assertThat(mail.rows())
        .containsExactly(
            new MailHouse.Row(
                MailKind.INQUIRY_RETURNED, MailState.SET_ASIDE, Optional.of("smtp-550"), 1));
    assertThat(mail.deliver()).isZero();

    MailRow row =
        mail.get(MailAdministration.class)
            .list(Optional.of(MailState.SET_ASIDE), Optional.empty(), 20, Viewer.SYSTEM)
            .rows()
            .get(0);
    assertThat(mail.get(MailAdministration.class).retry(row.id(), Viewer.SYSTEM)).isTrue();
    assertThat(mail.deliver()).isEqualTo(1);
    assertThat(mail.mails("nobody@mail.example")).hasSize(1);
  }

  @Test
  void aServerThatIsBusyIsAskedLaterEachTimeUntilTheMailIsOfNoUse() throws Exception {
    returned("later@mail.example");
    try (PickyServer picky = new PickyServer("451 4.3.0 try again");
        MailHouse node = mail.sendingTo(picky.port())) {
      assertThat(node.deliver()).isZero();
      assertThat(mail.rows().get(0))
          .isEqualTo(
              new MailHouse.Row(
                  MailKind.INQUIRY_RETURNED, MailState.WAITING, Optional.of("smtp-451"), 1));
      assertThat(node.deliver()).isZero();
      assertThat(mail.rows().get(0).attempts()).isEqualTo(1);

      HouseClock.at(now().plus(Duration.ofMinutes(2)), node::deliver);
      assertThat(mail.rows().get(0).attempts()).isEqualTo(2);

      HouseClock.at(now().plus(Duration.ofDays(4)), node::deliver);
      assertThat(mail.rows().get(0).state()).isEqualTo(MailState.SET_ASIDE);
      assertThat(mail.rows().get(0).reason()).contains("smtp-451");
    }
  }

  @Test
  void waitsDoubleUpToAnHour() {
    assertThat(OutgoingMails.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(OutgoingMails.waitAfter(4)).isEqualTo(Duration.ofMinutes(8));
    assertThat(OutgoingMails.waitAfter(40)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void whatIsDoneWithIsForgottenAfterAMonth() {
    returned("old@mail.example");
    mail.deliver();
    HouseClock.at(
        now().plus(Duration.ofDays(29)),
        () -> {
          mail.get(MailQueue.class).sweep();
          return null;
        });
    assertThat(mail.rows()).hasSize(1);
    HouseClock.at(
        now().plus(Duration.ofDays(31)),
        () -> {
          mail.get(MailQueue.class).sweep();
          return null;
        });
    assertThat(mail.rows()).isEmpty();
  }

  private void returned(String email) {
    Receipt receipt = asked(email, "zh-CN", Visibility.PUBLIC);
    mail.get(CaseMoves.class).giveBack(receipt.id(), "请写明具体路段。", Viewer.SYSTEM);
  }

  private static int all(MailHouse node) {
    int sent = 0;
    // A node may find all due mails in the other's hands for a moment.
    while (mail.rows().stream().anyMatch(r -> r.state() == MailState.WAITING)) {
      sent += node.deliver();
    }
    return sent;
  }

  private static Instant now() {
    return mail.get(Clock.class).instant();
  }
}
