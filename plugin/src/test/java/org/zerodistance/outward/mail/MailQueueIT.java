package org.zerodistance.outward.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.zerodistance.foundation.jobs.JobStore;
import org.zerodistance.foundation.jobs.JobStoreContract;

/** Tests the mails as a store of jobs. */
class MailQueueIT implements JobStoreContract {
  private static MailHouse mail;

  @BeforeAll
  static void open() {
    mail = MailHouse.open();
  }

  @AfterAll
  static void close() {
    mail.close();
  }

  @BeforeEach
  void empty() {
    mail.empty();
  }

  @Override
  public Clock clock() {
    return mail.house().get(Clock.class);
  }

  @Override
  public JobStore store() {
    return mail.get(MailQueue.class);
  }

  @Override
  public JobStore store(Clock clock) {
    return new MailQueue(
        new OutgoingMails(mail.house().jdbi(), clock, mail.get(MailConfig.class)), clock);
  }

  @Override
  public Instant databaseTime() {
    return mail.house()
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT UTC_TIMESTAMP(6)").mapTo(Instant.class).one());
  }

  @Override
  public String kind() {
    return MailSender.KIND;
  }

  /** Short, because the confirmation of an address expires after a few hours. */
  @Override
  public Duration later() {
    return Duration.ofMinutes(11);
  }

  @Override
  public void put() {
    mail.house()
        .inTransaction(
            () -> {
              mail.get(OutgoingMails.class)
                  .putErrand(MailKind.CONFIRM_ADDRESS, Optional.empty(), Optional.empty());
              return null;
            });
  }

  @Override
  public boolean inTransactions() {
    return true;
  }

  @Override
  public void inTransaction(Runnable work) {
    mail.house()
        .inTransaction(
            () -> {
              work.run();
              return null;
            });
  }

  @Override
  public boolean isWaiting() {
    return mail.rows().stream().anyMatch(row -> row.state() == MailState.WAITING);
  }
}
