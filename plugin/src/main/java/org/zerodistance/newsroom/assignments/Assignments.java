package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.sql.InsertIfAbsent;

/** All writes to {@code assignment} and {@code assignment_inquiry}. */
@Dependent
class Assignments {
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  Assignments(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  AssignmentId insert(
      String title,
      Optional<PersonId> reporter,
      AssignmentState state,
      Optional<LocalDate> dueOn,
      PersonId by) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO assignment (title, reporter_id, state, due_on, created_by, created_at, changed_at)
                    VALUES (:title, :reporter, :state, :dueOn, :by, :now, :now)
                    """)
                .bind("title", title)
                .bind("reporter", reporter.map(PersonId::value).orElse(null))
                .bind("state", state)
                .bind("dueOn", dueOn.orElse(null))
                .bind("by", by)
                .bind("now", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(AssignmentId.class)
                .one());
  }

  /**
   * Adds the case to the assignment, if no open one has it. A unique key decides; this waits for
   * the commit of a concurrent transaction with the same case.
   */
  boolean take(AssignmentId id, InquiryId inquiry) {
    return jdbi.withHandle(
        h ->
            InsertIfAbsent.execute(
                h.createUpdate(
                        """
                        INSERT INTO assignment_inquiry (assignment_id, inquiry_id, open_marker)
                        VALUES (:id, :inquiry, :inquiry)
                        """)
                    .bind("id", id)
                    .bind("inquiry", inquiry)));
  }

  /** The open assignment of the case. */
  Optional<Assignment> findOpen(InquiryId inquiry) {
    return findOpen(inquiry, "");
  }

  /**
   * The same in its latest committed state, not in the transaction's snapshot, to name the faster
   * colleague. Must not be used before a write, since two such transactions would deadlock.
   */
  Optional<Assignment> findOpenNow(InquiryId inquiry) {
    return findOpen(inquiry, "LOCK IN SHARE MODE");
  }

  private Optional<Assignment> findOpen(InquiryId inquiry, String lock) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT a.id, a.title, a.reporter_id, a.state, a.due_on, a.version
                    FROM assignment_inquiry ai JOIN assignment a ON a.id = ai.assignment_id
                    WHERE ai.open_marker = :inquiry
                    """
                        + lock)
                .bind("inquiry", inquiry)
                .mapTo(Assignment.class)
                .findOne());
  }

  Assignment get(AssignmentId id) {
    return jdbi.withHandle(
            h ->
                h.createQuery(
                        "SELECT id, title, reporter_id, state, due_on, version FROM assignment"
                            + " WHERE id = :id")
                    .bind("id", id)
                    .mapTo(Assignment.class)
                    .findOne())
        .orElseThrow(() -> new AssignmentProblem(AssignmentProblem.Code.ASSIGNMENT_NOT_FOUND, id));
  }

  /** Gives a proposed assignment to the reporter, unless another got it first. */
  boolean claim(AssignmentId id, PersonId reporter) {
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                        """
                        UPDATE assignment
                        SET reporter_id = :reporter, state = 'claimed', reason = NULL, changed_at = :now,
                          version = version + 1
                        WHERE id = :id AND state = 'proposed' AND reporter_id IS NULL
                        """)
                    .bind("reporter", reporter)
                    .bind("now", clock.instant())
                    .bind("id", id)
                    .execute()
                == 1);
  }

  /**
   * Moves the assignment that was read to another state and reporter. Closing it releases its
   * cases.
   *
   * @throws AssignmentProblem {@code ASSIGNMENT_CHANGED_MEANWHILE} when it was changed after it was
   *     read
   */
  void move(
      Assignment read, AssignmentState to, Optional<PersonId> reporter, Optional<String> reason) {
    jdbi.useHandle(
        h -> {
          int rows =
              h.createUpdate(
                      """
                      UPDATE assignment
                      SET state = :to, reporter_id = :reporter, reason = :reason, changed_at = :now,
                        version = version + 1
                      WHERE id = :id AND version = :version
                      """)
                  .bind("to", to)
                  .bind("reporter", reporter.map(PersonId::value).orElse(null))
                  .bind("reason", reason.orElse(null))
                  .bind("now", clock.instant())
                  .bind("id", read.id())
                  .bind("version", read.version())
                  .execute();
          requireOne(rows, read.id());
          if (!to.open()) {
            h.createUpdate(
                    "UPDATE assignment_inquiry SET open_marker = NULL WHERE assignment_id = :id")
                .bind("id", read.id())
                .execute();
          }
        });
  }

  void plan(AssignmentId id, String title, Optional<LocalDate> dueOn, int version) {
    jdbi.useHandle(
        h ->
            requireOne(
                h.createUpdate(
                        """
                        UPDATE assignment
                        SET title = :title, due_on = :dueOn, changed_at = :now, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                    .bind("title", title)
                    .bind("dueOn", dueOn.orElse(null))
                    .bind("now", clock.instant())
                    .bind("id", id)
                    .bind("version", version)
                    .execute(),
                id));
  }

  private static void requireOne(int rows, AssignmentId id) {
    if (rows != 1) {
      throw new AssignmentProblem(AssignmentProblem.Code.ASSIGNMENT_CHANGED_MEANWHILE, id);
    }
  }
}
