package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Viewer;

/** Writes the events of assignments, all of them only for the newsroom. */
@Dependent
class AssignmentLog {
  private final EventLog log;

  @Inject
  AssignmentLog(EventLog log) {
    this.log = log;
  }

  void append(EventType type, AssignmentId id, Viewer by) {
    log.append(entry(type, id, by));
  }

  void append(EventType type, AssignmentId id, String reason, Viewer by) {
    log.append(said(entry(type, id, by), reason));
  }

  void append(EventType type, AssignmentId id, String reason, Viewer by, String key, Object value) {
    log.append(said(entry(type, id, by), reason).with(key, value));
  }

  private static EventEntry said(EventEntry eventEntry, String reason) {
    return reason == null || reason.isBlank() ? eventEntry : eventEntry.saying(reason.strip());
  }

  private static EventEntry entry(EventType type, AssignmentId id, Viewer by) {
    return EventEntry.of(type, Subject.ASSIGNMENT, id, Audience.NEWSROOM, ActorKind.NEWSROOM)
        .by(by);
  }
}
