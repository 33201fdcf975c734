package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Reads assignments: one with all its data, and lists. Only for the newsroom. Cases are included
 * and counted as far as the policy shows them to the caller; a case may have been sealed since it
 * was assigned.
 */
@Dependent
public class AssignmentPages {
  private static final String ROWS =
      """
      SELECT a.id, <title> AS title, a.reporter_id, p.name AS reporter_name, a.state, a.due_on, a.reason, a.created_at,
        a.changed_at, a.version,
        (SELECT COUNT(*) FROM assignment_inquiry c JOIN inquiry i ON i.id = c.inquiry_id
          WHERE c.assignment_id = a.id AND <seen>) AS cases,
        (SELECT COUNT(*) FROM assignment_inquiry c JOIN inquiry i ON i.id = c.inquiry_id
          WHERE c.assignment_id = a.id AND NOT (<seen>)) AS hidden_cases,
        shown.place AS first_place,
        (SELECT COUNT(*) FROM story_assignment s WHERE s.assignment_id = a.id) AS story_count
      FROM assignment a
      LEFT JOIN person p ON p.id = a.reporter_id
      LEFT JOIN inquiry shown ON shown.id = (
        SELECT MIN(f.inquiry_id) FROM assignment_inquiry f JOIN inquiry i ON i.id = f.inquiry_id
        WHERE f.assignment_id = a.id AND <seen>)
      """;

  private final Jdbi jdbi;
  private final Assignments assignments;

  @Inject
  AssignmentPages(Jdbi jdbi, Assignments assignments) {
    this.jdbi = jdbi;
    this.assignments = assignments;
  }

  /** The rows as the viewer may see them; a condition on {@code a} follows. */
  static String rows(Viewer by) {
    return ROWS.replace("<title>", AssignmentSight.title(by))
        .replace("<seen>", VisibilityPolicy.newsroom(by));
  }

  /**
   * @throws AssignmentProblem when there is none
   */
  public AssignmentPage get(AssignmentId id, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h -> {
          AssignmentRow row =
              h.createQuery(rows(by) + "WHERE a.id = :id")
                  .bind("id", id)
                  .mapTo(AssignmentRow.class)
                  .findOne()
                  .orElseThrow(
                      () -> new AssignmentProblem(AssignmentProblem.Code.ASSIGNMENT_NOT_FOUND, id));
          boolean mine = row.reporterId() != null && by.is(row.reporterId());
          return new AssignmentPage(
              row, cases(h, id, by), row.state().open() && (mine || by.has(Role.EDITOR)));
        });
  }

  /** The open assignments of the whole newsroom, the earliest due first. */
  public List<AssignmentRow> open(Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    rows(by)
                        + """
                        WHERE a.state IN ('proposed', 'claimed', 'in_progress', 'filed')
                        ORDER BY a.due_on IS NULL, a.due_on, a.id
                        LIMIT 200
                        """)
                .mapTo(AssignmentRow.class)
                .list());
  }

  /** The open assignment of the case, for the newsroom's bar on the case page. */
  public Optional<AssignmentRow> find(InquiryId inquiry, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR, Role.MODERATOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    rows(by)
                        + """
                        WHERE a.id = (SELECT o.assignment_id FROM assignment_inquiry o WHERE o.open_marker = :inquiry)
                        """)
                .bind("inquiry", inquiry)
                .mapTo(AssignmentRow.class)
                .findOne());
  }

  /**
   * Checks that the caller may add to the assignment: its reporter and editors, while it is open.
   *
   * @throws AssignmentProblem when the caller may not
   */
  public void requireOpenFor(AssignmentId id, Viewer by) {
    assignments.get(id).requireHolder(by).requireOpen();
  }

  private static List<AssignmentCase> cases(Handle h, AssignmentId id, Viewer by) {
    return h.createQuery(
            """
            SELECT ai.assignment_id, i.id, i.number, i.title, i.body, i.kind, i.handling, i.office_outcome, i.visibility, i.place,
              i.asker_label, i.submitted_at, i.first_replied_at, i.reply_count, i.me_too_count,
              b.name AS board_name, b.name_en AS board_name_en, o.name AS office_name, o.name_en AS office_name_en,
              r.body_text AS last_reply, ro.name AS last_reply_office, r.replied_at AS last_replied_at
            FROM assignment_inquiry ai
            JOIN inquiry i ON i.id = ai.inquiry_id
            LEFT JOIN board b ON b.id = i.board_id
            LEFT JOIN office o ON o.id = i.office_id
            LEFT JOIN reply r ON r.id = (
              SELECT l.id FROM reply l WHERE l.inquiry_id = i.id AND l.hidden = 0 ORDER BY l.replied_at DESC, l.id DESC LIMIT 1)
            LEFT JOIN office ro ON ro.id = r.office_id
            WHERE ai.assignment_id = :id AND %s
            ORDER BY i.submitted_at, i.id
            """
                .formatted(VisibilityPolicy.newsroom(by)))
        .bind("id", id)
        .mapTo(AssignmentCase.class)
        .list();
  }
}
