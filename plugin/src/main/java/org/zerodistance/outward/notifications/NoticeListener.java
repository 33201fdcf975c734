package org.zerodistance.outward.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.city.people.PersonDeleted;
import org.zerodistance.city.signin.MailedLinks;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLogged;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.outward.mail.MailKind;
import org.zerodistance.outward.mail.OutgoingMails;
import org.zerodistance.search.savedsearches.DigestDue;

/** Stores the recipients of notices about a change, in the transaction of the change. */
@Dependent
class NoticeListener {
  private final OutgoingMails mails;
  private final Jdbi jdbi;

  @Inject
  NoticeListener(OutgoingMails mails, Jdbi jdbi) {
    this.mails = mails;
    this.jdbi = jdbi;
  }

  void wanted(@Observes MailedLinks.LinkWanted linkWanted) {
    mails.putErrand(
        MailKind.valueOf(linkWanted.errand().name()), linkWanted.person(), linkWanted.language());
  }

  void happened(@Observes EventLogged eventLogged) {
    EventEntry eventEntry = eventLogged.entry();
    Optional<MailKind> kind = kind(eventEntry.type());
    if (kind.isEmpty()) {
      return;
    }
    long subject = eventEntry.subjectId().value();
    if (eventEntry.subject() == Subject.INQUIRY) {
      mails.putForAsker(kind.get(), subject, eventLogged.id());
    } else if (eventEntry.subject() == Subject.ASSIGNMENT) {
      tell(kind.get(), "SELECT reporter_id FROM assignment WHERE id = :id", subject, eventLogged);
    } else if (eventEntry.type() == EventType.STORY_SENT_BACK) {
      tell(kind.get(), "SELECT created_by FROM story WHERE id = :id", subject, eventLogged);
    }
  }

  void digest(@Observes DigestDue due) {
    mails.putDigest(due.person(), due.at());
  }

  void left(@Observes PersonDeleted gone) {
    mails.drop(gone.person());
  }

  /** Notifies a colleague, unless the colleague made the change. */
  private void tell(MailKind kind, String sql, long subject, EventLogged eventLogged) {
    jdbi.withHandle(h -> h.createQuery(sql).bind("id", subject).mapTo(PersonId.class).findOne())
        .filter(person -> !eventLogged.entry().actor().equals(Optional.of(person)))
        .ifPresent(person -> mails.putForStaff(kind, person, eventLogged.id()));
  }

  private static Optional<MailKind> kind(EventType type) {
    return switch (type) {
      case INQUIRY_ADMITTED -> Optional.of(MailKind.INQUIRY_ADMITTED);
      case INQUIRY_RETURNED -> Optional.of(MailKind.INQUIRY_RETURNED);
      case OFFICE_ASKED, NEWSROOM_ASKED -> Optional.of(MailKind.OFFICE_ASKED);
      case OFFICE_REPLIED -> Optional.of(MailKind.OFFICE_REPLIED);
      case STORY_PUBLISHED -> Optional.of(MailKind.STORY_PUBLISHED);
      case ASSIGNMENT_HANDED_OVER -> Optional.of(MailKind.ASSIGNMENT_HANDED_OVER);
      case STORY_SENT_BACK -> Optional.of(MailKind.STORY_SENT_BACK);
      default -> Optional.empty();
    };
  }
}
