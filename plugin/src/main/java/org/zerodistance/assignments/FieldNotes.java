package org.zerodistance.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.zerodistance.caselog.EventType;
import org.zerodistance.platform.Violations;
import org.zerodistance.viewers.Viewer;

/**
 * What a reporter writes down on the way: notes, whom they spoke to, where they went. Only added,
 * never changed, so that it can be relied on later.
 */
@Dependent
public class FieldNotes {
  /** A clock on a telephone may be a little fast. */
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private final Assignments assignments;
  private final FieldRecords records;
  private final AssignmentLog log;
  private final Clock clock;

  @Inject
  FieldNotes(Assignments assignments, FieldRecords records, AssignmentLog log, Clock clock) {
    this.assignments = assignments;
    this.records = records;
    this.log = log;
    this.clock = clock;
  }

  /** Adds a note of 1 to 4,000 characters. */
  @Transactional
  public void note(AssignmentId id, String body, Viewer by) {
    new Violations().length("body", body, 1, 4_000).throwIfAny();
    assignments.get(id).requireHolder(by).requireOpen();
    records.note(id, body.strip(), by.id());
    log.append(EventType.ASSIGNMENT_CHANGED, id, null, by, "added", "note");
  }

  /** Adds a contact: when, whom, how, what was said. */
  @Transactional
  public void contact(AssignmentId id, AddContact contact, Viewer by) {
    new Violations()
        .length("whom", contact.whom(), 1, 120)
        .length("said", contact.said(), 1, 4_000)
        .require(past(contact.contactedAt()), "contactedAt", "form.not-in-future")
        .throwIfAny();
    assignments.get(id).requireHolder(by).requireOpen();
    records.contact(id, contact, by.id());
    log.append(EventType.ASSIGNMENT_CHANGED, id, null, by, "added", "contact");
  }

  /** Adds a visit; its photos are attached to the id that comes back. */
  @Transactional
  public VisitId visit(AssignmentId id, AddVisit visit, Viewer by) {
    new Violations()
        .length("place", visit.place(), 1, 120)
        .length("seen", visit.seen(), 1, 4_000)
        .require(past(visit.visitedAt()), "visitedAt", "form.not-in-future")
        .throwIfAny();
    assignments.get(id).requireHolder(by).requireOpen();
    VisitId made = records.visit(id, visit, by.id());
    log.append(EventType.ASSIGNMENT_CHANGED, id, null, by, "added", "visit");
    return made;
  }

  private boolean past(Instant at) {
    return !at.isAfter(clock.instant().plus(TOLERANCE));
  }
}
