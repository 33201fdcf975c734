package org.zerodistance.newsroom.assignments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.Viewer;

/** All writes to {@code tip}: one row for each inquiry with a decision. */
@Dependent
class TipTable {
  /** The data of an inquiry before it becomes a tip or an assignment. */
  record TipCandidate(InquiryId id, String title) {}

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  TipTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * The inquiry, if it may become an assignment.
   *
   * @throws AssignmentProblem when it does not exist, is not admitted, or is hidden from a part of
   *     the newsroom
   */
  TipCandidate candidate(InquiryId inquiry) {
    return jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT i.id, i.title FROM inquiry i
                        WHERE i.id = :id AND i.moderation = 'admitted' AND %s
                        """
                            .formatted(VisibilityPolicy.WHOLE_NEWSROOM))
                    .bind("id", inquiry)
                    .mapTo(TipCandidate.class)
                    .findOne())
        .orElseThrow(() -> new AssignmentProblem(AssignmentProblem.Code.TIP_NOT_FOUND, inquiry));
  }

  Optional<TipState> find(InquiryId inquiry) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT state FROM tip WHERE inquiry_id = :inquiry")
                .bind("inquiry", inquiry)
                .mapTo(TipState.class)
                .findOne());
  }

  void put(InquiryId inquiry, TipState state, String reason, Viewer by) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO tip (inquiry_id, flagged_by, flagged_at, reason, state)
                    VALUES (:inquiry, :by, :now, :reason, :state)
                    ON DUPLICATE KEY UPDATE flagged_by = VALUES(flagged_by), flagged_at = VALUES(flagged_at),
                      reason = VALUES(reason), state = VALUES(state), version = version + 1
                    """)
                .bind("inquiry", inquiry)
                .bind("by", by.person().map(p -> p.value()).orElse(null))
                .bind("now", clock.instant())
                .bind("reason", reason)
                .bind("state", state)
                .execute());
  }

  /** Marks the inquiry as taken; an existing flag with its author and reason is kept. */
  void taken(InquiryId inquiry) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    INSERT INTO tip (inquiry_id, flagged_by, flagged_at, reason, state)
                    VALUES (:inquiry, NULL, :now, '', 'taken')
                    ON DUPLICATE KEY UPDATE state = VALUES(state), version = version + 1
                    """)
                .bind("inquiry", inquiry)
                .bind("now", clock.instant())
                .execute());
  }
}
