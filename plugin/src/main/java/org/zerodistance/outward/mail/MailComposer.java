package org.zerodistance.outward.mail;

import java.util.Optional;
import org.zerodistance.outward.mail.OutgoingMails.DueMail;

/** Determines recipient and text of a mail when it is sent; the queue itself knows only ids. */
public interface MailComposer {
  /** The content; empty when the mail is no longer relevant or wanted, and is then dropped. */
  Optional<MailContent> compose(DueMail mail);
}
