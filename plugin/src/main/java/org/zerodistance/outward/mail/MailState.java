package org.zerodistance.outward.mail;

/** The states of a mail. */
public enum MailState {
  /** Waiting to be sent, or to be sent again after a failure. */
  WAITING,
  SENT,
  /** Failed too often or expired; an administrator may have it tried again. */
  SET_ASIDE,
  /** No longer relevant or wanted when it was due. */
  DROPPED,
  /** Created while no mail was configured, and never sent. */
  OFF
}
