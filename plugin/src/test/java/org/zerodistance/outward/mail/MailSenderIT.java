package org.zerodistance.outward.mail;

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
import org.zerodistance.foundation.housekeeping.RetentionJob;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.testing.NewerRelease;

class MailSenderIT extends MailScene {
  private static final int MANY = 60;

  @Test
  void twoNodesSendEveryMailOnce() {
    for (int i = 0; i < MANY; i++) {
      returned("reader-" + i + "@mail.example");
    }
    try (MailHouse second = mail.secondNode()) {
      CompletableFuture<Void> other = CompletableFuture.runAsync(() -> all(second));
      all(mail);
      other.join();

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
    // No attempt during the pause, however often sending is triggered.
    assertThat(mail.deliver()).isZero();

    assertThat(HouseClock.at(down.plus(Duration.ofMinutes(6)), mail::deliver)).isEqualTo(1);
    assertThat(mail.mails("patient@mail.example")).hasSize(1);
    assertThat(mail.rows().get(0).state()).isEqualTo(MailState.SENT);
  }

  @Test
  void whatADeadNodeHadBorrowedIsSentByAnother() {
    returned("orphan@mail.example");
    assertThat(mail.get(MailQueue.class).lease(MailSender.KIND, 10, "dead")).hasSize(1);

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
  void aMailThatCannotBeReadHoldsUpNoOther() {
    for (int i = 0; i < 5; i++) {
      returned("beside-" + i + "@mail.example");
    }
    long bad = lastMail();
    NewerRelease.writes(mail.house(), "outgoing_mail", "kind", List.of(bad));

    mail.deliver();

    assertThat(mail.all()).hasSize(4);
    NewerRelease.heal(mail.house(), "outgoing_mail", "kind", "inquiry_returned");
    assertThat(mail.rows().stream().filter(r -> r.state() == MailState.WAITING).toList())
        .containsExactly(
            new MailHouse.Row(
                MailKind.INQUIRY_RETURNED, MailState.WAITING, Optional.of("failed"), 1));
  }

  private static long lastMail() {
    return mail.house()
        .jdbi()
        .withHandle(
            h -> h.createQuery("SELECT MAX(id) FROM outgoing_mail").mapTo(Long.class).one());
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
          mail.get(RetentionJob.class).run();
          return null;
        });
    assertThat(mail.rows()).hasSize(1);
    HouseClock.at(
        now().plus(Duration.ofDays(31)),
        () -> {
          mail.get(RetentionJob.class).run();
          return null;
        });
    assertThat(mail.rows()).isEmpty();
  }

  private void returned(String email) {
    Receipt receipt = asked(email, "zh-CN", Visibility.PUBLIC);
    mail.get(CaseMoves.class).giveBack(receipt.id(), "请写明具体路段。", Viewer.SYSTEM);
  }

  private static void all(MailHouse node) {
    // All due mails may be leased to the other node for a moment.
    while (mail.rows().stream().anyMatch(r -> r.state() == MailState.WAITING)) {
      node.deliver();
    }
  }

  private static Instant now() {
    return mail.get(Clock.class).instant();
  }
}
