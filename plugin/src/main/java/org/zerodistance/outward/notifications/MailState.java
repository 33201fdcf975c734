package org.zerodistance.outward.notifications;

/** What became of a mail. */
public enum MailState {
  /** To be sent, or sent again after a failure. */
  WAITING,
  SENT,
  /** Given up; an administrator may have it tried again. */
  SET_ASIDE,
  /** Had no point any more when its turn came, or nobody who wanted it. */
  DROPPED,
  /** Noted while no mail was sent here, and never sent. */
  OFF
}
