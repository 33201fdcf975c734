package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.PersonId;

/** All writes to {@code assignment_note}, {@code assignment_contact} and {@code visit}. */
@Dependent
class FieldRecords {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  FieldRecords(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  void note(AssignmentId id, String body, PersonId by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO assignment_note (assignment_id, author_id, body, made_at)
                    VALUES (:id, :by, :body, :now)
                    """)
                .bind("id", id)
                .bind("by", by)
                .bind("body", body)
                .bind("now", clock.instant())
                .execute());
  }

  void contact(AssignmentId id, AddContact contact, PersonId by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO assignment_contact (assignment_id, author_id, whom, how, said, contacted_at, made_at)
                    VALUES (:id, :by, :whom, :how, :said, :at, :now)
                    """)
                .bind("id", id)
                .bind("by", by)
                .bind("whom", contact.whom().strip())
                .bind("how", contact.how())
                .bind("said", contact.said().strip())
                .bind("at", contact.contactedAt())
                .bind("now", clock.instant())
                .execute());
  }

  VisitId visit(AssignmentId id, AddVisit visit, PersonId by) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO visit (assignment_id, author_id, place, seen, visited_at, made_at)
                    VALUES (:id, :by, :place, :seen, :at, :now)
                    """)
                .bind("id", id)
                .bind("by", by)
                .bind("place", visit.place().strip())
                .bind("seen", visit.seen().strip())
                .bind("at", visit.visitedAt())
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(VisitId.class)
                .one());
  }
}
