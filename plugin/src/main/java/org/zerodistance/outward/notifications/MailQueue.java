package org.zerodistance.outward.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLTransactionRollbackException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.zerodistance.outward.notifications.OutgoingMails.DueMail;

/**
 * The short transactions around sending: borrowing mails before it and noting its outcome after it.
 * While the mail server is spoken to none is open.
 */
@Dependent
public class MailQueue {
  private static final Optional<String> TOO_LATE = Optional.of("too-late");
  private static final int MOST_DEADLOCKS = 5;

  private final OutgoingMails mails;
  private final Clock clock;

  @Inject
  MailQueue(OutgoingMails mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  /** Borrows mails whose turn has come; those whose time is over are given up here. */
  @Transactional
  public List<DueMail> borrow(int most) {
    for (int attempt = 1; ; attempt++) {
      try {
        return borrowOnce(most);
      } catch (UnableToExecuteStatementException e) {
        // A deadlock with another node took back only this transaction's own work.
        if (!(e.getCause() instanceof SQLTransactionRollbackException)
            || attempt == MOST_DEADLOCKS) {
          throw e;
        }
      }
    }
  }

  private List<DueMail> borrowOnce(int most) {
    Map<Boolean, List<DueMail>> inTime =
        mails.borrow(most).stream()
            .collect(Collectors.partitioningBy(m -> m.expiresAt().isAfter(clock.instant())));
    inTime.get(false).forEach(this::giveUp);
    return inTime.get(true);
  }

  /** What never failed had its time before anybody could send it, as in a demo's past. */
  private void giveUp(DueMail late) {
    if (late.reason().isPresent()) {
      mails.finish(late.id(), MailState.SET_ASIDE, late.reason());
    } else {
      mails.finish(late.id(), MailState.DROPPED, TOO_LATE);
    }
  }

  @Transactional
  public void finish(DueMail mail, MailState state, Optional<String> reason) {
    mails.finish(mail.id(), state, reason);
  }

  /** It failed; again later, each time after a longer while. */
  @Transactional
  public void failed(DueMail mail, String reason) {
    mails.failed(mail, reason);
  }

  /** The server is away; all again at that time. */
  @Transactional
  public void giveBack(Collection<DueMail> rest, String reason, Instant at) {
    mails.giveBack(rest, reason, at);
  }

  /** Deletes what has been done with for a month. */
  @Transactional
  public void sweep() {
    mails.sweep();
  }
}
