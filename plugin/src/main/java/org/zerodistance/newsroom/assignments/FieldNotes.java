package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

/**
 * Adds notes, contacts and visits of reporters. Entries are never changed, so that they stay
 * reliable.
 */
@Dependent
public class FieldNotes {
  /** The tolerance for a phone's clock that is fast. */
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private final AssignmentPages assignments;
  private final FieldRecords records;
  private final EventLog log;
  private final Clock clock;

  @Inject
  FieldNotes(AssignmentPages assignments, FieldRecords records, EventLog log, Clock clock) {
    this.assignments = assignments;
    this.records = records;
    this.log = log;
    this.clock = clock;
  }

  /** Adds a note of 1 to 4,000 characters. */
  @Transactional
  public void note(AssignmentId id, String body, Viewer by) {
    new Violations().length("body", body, 1, 4_000).throwIfAny();
    assignments.requireOpenFor(id, by);
    records.note(id, body.strip(), by.id());
    append(id, "note", by);
  }

  /** Adds a contact: time, person, way and content. */
  @Transactional
  public void contact(AssignmentId id, AddContact contact, Viewer by) {
    new Violations()
        .length("whom", contact.whom(), 1, 120)
        .length("said", contact.said(), 1, 4_000)
        .require(past(contact.contactedAt()), "contactedAt", "form.not-in-future")
        .throwIfAny();
    assignments.requireOpenFor(id, by);
    records.contact(id, contact, by.id());
    append(id, "contact", by);
  }

  /** Adds a visit; its photos are attached to the returned id. */
  @Transactional
  public VisitId visit(AssignmentId id, AddVisit visit, Viewer by) {
    new Violations()
        .length("place", visit.place(), 1, 120)
        .length("seen", visit.seen(), 1, 4_000)
        .require(past(visit.visitedAt()), "visitedAt", "form.not-in-future")
        .throwIfAny();
    assignments.requireOpenFor(id, by);
    VisitId made = records.visit(id, visit, by.id());
    append(id, "visit", by);
    return made;
  }

  private void append(AssignmentId id, String added, Viewer by) {
    log.append(
        EventEntry.of(
                EventType.ASSIGNMENT_CHANGED,
                Subject.ASSIGNMENT,
                id,
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by)
            .with("added", added));
  }

  private boolean past(Instant at) {
    return !at.isAfter(clock.instant().plus(TOLERANCE));
  }
}
