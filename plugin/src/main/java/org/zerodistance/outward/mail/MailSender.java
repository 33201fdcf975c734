package org.zerodistance.outward.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.jobs.JobHandler;
import org.zerodistance.foundation.jobs.JobStore;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.outward.mail.OutgoingMails.DueMail;
import org.zerodistance.outward.mail.SmtpClient.SmtpRefused;
import org.zerodistance.outward.mail.SmtpClient.SmtpUnavailable;

/**
 * Passes mails to the mail server. An unreachable server is tried again after growing pauses of up
 * to five minutes, without counting as a failure of mails. Keeps only this pause in memory.
 */
@ApplicationScoped
public class MailSender implements JobHandler {
  /** The kind of the jobs. */
  public static final String KIND = "mail";

  private record SendingPause(Instant until, Duration length) {}

  private static final System.Logger LOG = System.getLogger(MailSender.class.getName());
  private static final int BATCH = 10;

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final SendingPause NONE = new SendingPause(Instant.MIN, Duration.ZERO);

  private final MailQueue mailQueue;
  private final OutgoingMails mails;
  private final MailComposer composer;
  private final SmtpClient server;
  private final MailConfig config;
  private final Meters meters;
  private final Clock clock;
  private final AtomicReference<SendingPause> pause = new AtomicReference<>(NONE);

  /** Only for the container's proxy. */
  MailSender() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  MailSender(
      MailQueue mailQueue,
      OutgoingMails mails,
      MailComposer composer,
      SmtpClient server,
      MailConfig config,
      Meters meters,
      Clock clock) {
    this.mailQueue = mailQueue;
    this.mails = mails;
    this.composer = composer;
    this.server = server;
    this.config = config;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** The number of mails per connection. */
  @Override
  public int batchSize() {
    return BATCH;
  }

  @Override
  public boolean ready() {
    return config.on() && !clock.instant().isBefore(pause.get().until());
  }

  @Override
  public Optional<JobStore> store() {
    return Optional.of(mailQueue);
  }

  @Override
  public Map<JobSubject, JobFailure> take(Set<JobSubject> subjects) {
    Map<JobSubject, JobFailure> failed = new HashMap<>();
    try (SmtpClient.SmtpConnection connection = server.open()) {
      for (DueMail mail : mails.waiting(subjects.stream().map(JobSubject::id).toList())) {
        carry(connection, mail)
            .ifPresent(failure -> failed.put(new JobSubject(MailQueue.TYPE, mail.id()), failure));
      }
      pause.set(NONE);
      return failed;
    } catch (SmtpUnavailable smtpUnavailable) {
      SendingPause longer = longer();
      pause.set(longer);
      LOG.log(
          System.Logger.Level.WARNING,
          "The mail server does not serve ({0}); again in {1} s",
          smtpUnavailable.getMessage(),
          longer.length().toSeconds());
      throw new Unavailable(smtpUnavailable.getMessage(), longer.until());
    }
  }

  private Optional<JobFailure> carry(SmtpClient.SmtpConnection connection, DueMail mail)
      throws SmtpUnavailable {
    try {
      Optional<MailContent> content = composer.compose(mail);
      if (content.isEmpty()) {
        mailQueue.finish(mail, MailState.DROPPED, Optional.of("no-point"));
        meters.mail(Meters.MailResult.DROPPED);
        return Optional.empty();
      }
      connection.send(mail.id(), content.get());
      mailQueue.finish(mail, MailState.SENT, Optional.empty());
      meters.mail(Meters.MailResult.SENT);
      return Optional.empty();
    } catch (SmtpRefused smtpRefused) {
      meters.mail(Meters.MailResult.FAILED);
      return Optional.of(new JobFailure(smtpRefused.getMessage(), smtpRefused.forGood()));
    } catch (RuntimeException e) {
      meters.mail(Meters.MailResult.FAILED);
      // Only the class: the message of a database exception contains the statement with an address.
      LOG.log(
          System.Logger.Level.WARNING, "mail {0} failed: {1}", mail.id(), e.getClass().getName());
      return Optional.of(JobFailure.later("failed"));
    }
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
