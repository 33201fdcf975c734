package org.zerodistance.newsroom.notebook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.newsroom.assignments.AssignmentId;

/**
 * Checks what goes into the notebook, and logs who changed it. Words are never in the event log.
 */
@Dependent
class NotebookLog {
  /** The tolerance for a phone's clock that is fast. */
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private final EventLog log;
  private final Clock clock;

  @Inject
  NotebookLog(EventLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The errors of the wording. */
  Violations checked(EntryKind kind, EntryWording wording) {
    Violations wrong = wording.check(kind);
    Instant latest = clock.instant().plus(TOLERANCE);
    return switch (kind) {
      case NOTE -> wrong;
      case CONTACT ->
          wrong.require(!wording.happenedAt().isAfter(latest), "contactedAt", "form.not-in-future");
      case VISIT ->
          wrong.require(!wording.happenedAt().isAfter(latest), "visitedAt", "form.not-in-future");
    };
  }

  void append(AssignmentId id, String what, Object value, Viewer by) {
    log.append(
        EventEntry.of(
                EventType.ASSIGNMENT_CHANGED,
                Subject.ASSIGNMENT,
                id,
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by)
            .with(what, value));
  }
}
