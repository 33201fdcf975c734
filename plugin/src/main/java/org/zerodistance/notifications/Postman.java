package org.zerodistance.notifications;

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
import org.zerodistance.notifications.MailServer.Away;
import org.zerodistance.notifications.MailServer.Refused;
import org.zerodistance.notifications.OutgoingMails.Due;
import org.zerodistance.platform.Background;
import org.zerodistance.platform.HouseOpened;

/**
 * Carries mails to the server, on every node from the opening of the house on; nodes share the work
 * by borrowing. A server that is away is left alone for a while, each time longer, up to five
 * minutes; no mail is blamed for it. Keeps nothing but that pause in memory.
 */
@ApplicationScoped
public class Postman {
  private record Pause(Instant until, Duration length) {}

  private static final System.Logger LOG = System.getLogger(Postman.class.getName());
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofHours(6);
  private static final int BATCH = 10;

  /** Past this the rest of a batch is left to come due again, well before its lease runs out. */
  private static final Duration LONGEST_ROUND = OutgoingMails.LEASE.dividedBy(2);

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Pause NONE = new Pause(Instant.MIN, Duration.ZERO);

  private final Dispatch dispatch;
  private final Letters letters;
  private final MailServer server;
  private final MailConfig config;
  private final Background background;
  private final Clock clock;
  private final AtomicReference<Pause> pause = new AtomicReference<>(NONE);
  private Background.Repeated sending;
  private Background.Repeated sweeping;

  /** For the container's proxy alone. */
  Postman() {
    this(null, null, null, null, null, null);
  }

  @Inject
  Postman(
      Dispatch dispatch,
      Letters letters,
      MailServer server,
      MailConfig config,
      Background background,
      Clock clock) {
    this.dispatch = dispatch;
    this.letters = letters;
    this.server = server;
    this.config = config;
    this.background = background;
    this.clock = clock;
  }

  void start(@Observes HouseOpened opened) {
    sweeping = background.every(SWEEP, "forgetting old mails", dispatch::sweep);
    if (config.on()) {
      sending = background.every(TICK, "sending mail", this::deliver);
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
      List<Due> mails = dispatch.borrow(BATCH);
      int out = mails.isEmpty() ? 0 : carry(mails);
      sent += Math.max(out, 0);
      more = mails.size() == BATCH && out >= 0;
    }
    return sent;
  }

  /** Sends a batch; a negative number says that the server went away. */
  private int carry(List<Due> mails) {
    Instant begun = clock.instant();
    int next = 0;
    int sent = 0;
    try (MailServer.Line line = server.open()) {
      while (next < mails.size() && clock.instant().isBefore(begun.plus(LONGEST_ROUND))) {
        sent += carry(line, mails.get(next)) ? 1 : 0;
        next++;
      }
      pause.set(NONE);
      return sent;
    } catch (Away away) {
      Pause longer = longer();
      pause.set(longer);
      dispatch.giveBack(mails.subList(next, mails.size()), away.getMessage(), longer.until());
      LOG.log(
          System.Logger.Level.WARNING,
          "The mail server does not serve ({0}); again in {1} s",
          away.getMessage(),
          longer.length().toSeconds());
      return -1;
    }
  }

  private boolean carry(MailServer.Line line, Due mail) throws Away {
    try {
      Optional<Letter> letter = letters.write(mail);
      if (letter.isEmpty()) {
        dispatch.finish(mail, MailState.DROPPED, Optional.of("no-point"));
        return false;
      }
      line.send(mail.id(), letter.get());
      dispatch.finish(mail, MailState.SENT, Optional.empty());
      return true;
    } catch (Refused refused) {
      if (refused.forGood()) {
        dispatch.finish(mail, MailState.SET_ASIDE, Optional.of(refused.getMessage()));
      } else {
        dispatch.failed(mail, refused.getMessage());
      }
      LOG.log(
          System.Logger.Level.WARNING,
          "mail {0} was refused: {1}",
          mail.id(),
          refused.getMessage());
    } catch (RuntimeException e) {
      // Its kind alone: the statement in the message of a database's failure holds an address.
      LOG.log(
          System.Logger.Level.WARNING, "mail {0} failed: {1}", mail.id(), e.getClass().getName());
      dispatch.failed(mail, "failed");
    }
    return false;
  }

  private Pause longer() {
    Duration twice = pause.get().length().multipliedBy(2);
    Duration length =
        twice.compareTo(SHORTEST_PAUSE) < 0
            ? SHORTEST_PAUSE
            : twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    return new Pause(clock.instant().plus(length), length);
  }
}
