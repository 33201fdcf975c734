package org.zerodistance.foundation.outbox;

/** One word that was left. */
record OutboxRow(long id, String subject, long subjectId, int attempts) {
  OutboxSubject asSubject() {
    return new OutboxSubject(subject, subjectId);
  }
}
