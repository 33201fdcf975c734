package org.zerodistance.newsroom.storydesk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.AssignmentSight;

/** Reads the data of a draft: the public text of cases, their answers, the visits. */
@Dependent
class DraftSources {
  /**
   * A case. Its text is the redacted one; only a listed case may be quoted.
   *
   * @param askerLabel the name that the asker chose to show; null when none
   */
  record CaseSource(
      InquiryId id,
      InquiryNumber number,
      String title,
      String body,
      String askerLabel,
      String place,
      boolean listed,
      Instant submittedAt,
      String boardName,
      String officeName) {}

  /** An answer. */
  record ReplySource(
      long id, InquiryId inquiryId, String officeName, String bodyText, Instant repliedAt) {}

  /** A visit of the assignment. */
  record VisitRow(String place, Instant visitedAt) {}

  private final Jdbi jdbi;

  @Inject
  DraftSources(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<InquiryId> casesOf(AssignmentId assignment) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT ai.inquiry_id FROM assignment_inquiry ai
                    WHERE ai.assignment_id = :assignment ORDER BY ai.inquiry_id
                    """)
                .bind("assignment", assignment)
                .mapTo(InquiryId.class)
                .list());
  }

  /** Those cases that a story may use: admitted and open to the whole newsroom. */
  List<CaseSource> cases(Collection<InquiryId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT i.id, i.number, i.title, i.body, i.asker_label, i.place, i.listed, i.submitted_at,
                          b.name AS board_name, o.name AS office_name
                        FROM inquiry i
                        LEFT JOIN board b ON b.id = i.board_id
                        LEFT JOIN office o ON o.id = i.office_id
                        WHERE i.id IN (<ids>) AND i.moderation = 'admitted' AND %s
                        ORDER BY i.submitted_at, i.id
                        """
                            .formatted(VisibilityPolicy.WHOLE_NEWSROOM))
                    .bindList("ids", ids.stream().map(InquiryId::value).toList())
                    .mapTo(CaseSource.class)
                    .list());
  }

  List<ReplySource> answers(Collection<InquiryId> ids) {
    return ids.isEmpty() ? List.of() : jdbi.withHandle(h -> answers(h, ids));
  }

  /** The visits that the viewer may read. */
  List<VisitRow> visits(AssignmentId assignment, Viewer by) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT v.place, v.visited_at FROM visit v
                    WHERE v.assignment_id = :assignment AND %s ORDER BY v.visited_at, v.id
                    """
                        .formatted(AssignmentSight.entry("v", by)))
                .bind("assignment", assignment)
                .bind("me", by.id())
                .mapTo(VisitRow.class)
                .list());
  }

  private static List<ReplySource> answers(Handle h, Collection<InquiryId> ids) {
    return h.createQuery(
            """
            SELECT r.id, r.inquiry_id, o.name AS office_name, r.body_text, r.replied_at
            FROM reply r LEFT JOIN office o ON o.id = r.office_id
            WHERE r.inquiry_id IN (<ids>) AND r.hidden = 0
            ORDER BY r.replied_at, r.id
            """)
        .bindList("ids", ids.stream().map(InquiryId::value).toList())
        .mapTo(ReplySource.class)
        .list();
  }
}
