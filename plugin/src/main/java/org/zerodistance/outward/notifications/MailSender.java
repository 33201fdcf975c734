package org.zerodistance.outward.notifications;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.zerodistance.foundation.platform.ApplicationReady;
import org.zerodistance.foundation.platform.BackgroundJobs;
import org.zerodistance.outward.notifications.OutgoingMails.DueMail;
import org.zerodistance.outward.notifications.SmtpClient.SmtpRefused;
import org.zerodistance.outward.notifications.SmtpClient.SmtpUnavailable;

/**
 * Carries mails to the server, on every node from the opening of the house on; nodes share the work
 * by borrowing. A server that is away is left alone for a while, each time longer, up to five
 * minutes; no mail is blamed for it. Keeps nothing but that pause in memory.
 */
@ApplicationScoped
public class MailSender {
  private record SendingPause(Instant until, Duration length) {}

  private static final System.Logger LOG = System.getLogger(MailSender.class.getName());
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofHours(6);
  private static final int BATCH = 10;

  /** Past this the rest of a batch is left to come due again, well before its lease runs out. */
  private static final Duration LONGEST_ROUND = OutgoingMails.LEASE.dividedBy(2);

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final SendingPause NONE = new SendingPause(Instant.MIN, Duration.ZERO);

  private final MailQueue mailQueue;
  private final MailRenderer mailRenderer;
  private final SmtpClient server;
  private final MailConfig config;
  private final BackgroundJobs backgroundJobs;
  private final Clock clock;
  private final AtomicReference<SendingPause> pause = new AtomicReference<>(NONE);
  private BackgroundJobs.Repeated sending;
  private BackgroundJobs.Repeated sweeping;

  /** For the container's proxy alone. */
  MailSender() {
    this(null, null, null, null, null, null);
  }

  @Inject
  MailSender(
      MailQueue mailQueue,
      MailRenderer mailRenderer,
      SmtpClient server,
      MailConfig config,
      BackgroundJobs backgroundJobs,
      Clock clock) {
    this.mailQueue = mailQueue;
    this.mailRenderer = mailRenderer;
    this.server = server;
    this.config = config;
    this.backgroundJobs = backgroundJobs;
    this.clock = clock;
  }

  void start(@Observes ApplicationReady opened) {
    sweeping = backgroundJobs.every(SWEEP, "forgetting old mails", mailQueue::sweep);
    if (config.on()) {
      sending = backgroundJobs.every(TICK, "sending mail", this::deliver);
    }
  }

  @PreDestroy
  void stop() {
    if (sending != null) {
      sending.stop();
    }
    if (sweeping != null) {
      sweeping.stop();
    }
  }

  /**
   * Sends what is due and what no other node has borrowed, as far as the server takes it.
   *
   * @return how many mails went out
   */
  public int deliver() {
    int sent = 0;
    boolean more = config.on() && !clock.instant().isBefore(pause.get().until());
    while (more) {
      List<DueMail> mails = mailQueue.borrow(BATCH);
      int out = mails.isEmpty() ? 0 : carry(mails);
      sent += Math.max(out, 0);
      more = mails.size() == BATCH && out >= 0;
    }
    return sent;
  }

  /** Sends a batch; a negative number says that the server went away. */
  private int carry(List<DueMail> mails) {
    Instant begun = clock.instant();
    int next = 0;
    int sent = 0;
    try (SmtpClient.SmtpReply smtpReply = server.open()) {
      while (next < mails.size() && clock.instant().isBefore(begun.plus(LONGEST_ROUND))) {
        sent += carry(smtpReply, mails.get(next)) ? 1 : 0;
        next++;
      }
      pause.set(NONE);
      return sent;
    } catch (SmtpUnavailable smtpUnavailable) {
      SendingPause longer = longer();
      pause.set(longer);
      mailQueue.giveBack(
          mails.subList(next, mails.size()), smtpUnavailable.getMessage(), longer.until());
      LOG.log(
          System.Logger.Level.WARNING,
          "The mail server does not serve ({0}); again in {1} s",
          smtpUnavailable.getMessage(),
          longer.length().toSeconds());
      return -1;
    }
  }

  private boolean carry(SmtpClient.SmtpReply smtpReply, DueMail mail) throws SmtpUnavailable {
    try {
      Optional<MailContent> letter = mailRenderer.write(mail);
      if (letter.isEmpty()) {
        mailQueue.finish(mail, MailState.DROPPED, Optional.of("no-point"));
        return false;
      }
      smtpReply.send(mail.id(), letter.get());
      mailQueue.finish(mail, MailState.SENT, Optional.empty());
      return true;
    } catch (SmtpRefused smtpRefused) {
      if (smtpRefused.forGood()) {
        mailQueue.finish(mail, MailState.SET_ASIDE, Optional.of(smtpRefused.getMessage()));
      } else {
        mailQueue.failed(mail, smtpRefused.getMessage());
      }
      LOG.log(
          System.Logger.Level.WARNING,
          "mail {0} was refused: {1}",
          mail.id(),
          smtpRefused.getMessage());
    } catch (RuntimeException e) {
      // Its kind alone: the statement in the message of a database's failure holds an address.
      LOG.log(
          System.Logger.Level.WARNING, "mail {0} failed: {1}", mail.id(), e.getClass().getName());
      mailQueue.failed(mail, "failed");
    }
    return false;
  }

  private SendingPause longer() {
    Duration twice = pause.get().length().multipliedBy(2);
    Duration length =
        twice.compareTo(SHORTEST_PAUSE) < 0
            ? SHORTEST_PAUSE
            : twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    return new SendingPause(clock.instant().plus(length), length);
  }
}
