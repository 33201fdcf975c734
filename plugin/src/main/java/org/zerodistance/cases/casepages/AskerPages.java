package org.zerodistance.cases.casepages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;

/** Reads the “my pages” of readers with an account; each reader sees only their own. */
@Dependent
public class AskerPages {
  /**
   * An inquiry of the reader, in any state.
   *
   * @param waitsForYou whether the office has asked a question that is not answered yet, or the
   *     newsroom returned the inquiry
   */
  public record AskedRow(
      InquiryId id,
      InquiryNumber number,
      String title,
      Optional<String> boardName,
      Optional<String> boardNameEn,
      Kind kind,
      Visibility visibility,
      Moderation moderation,
      Handling handling,
      Outcome officeOutcome,
      Instant submittedAt,
      Optional<Instant> lastRepliedAt,
      int replyCount,
      int meTooCount,
      boolean waitsForYou) {
    public CaseStatus status() {
      return CaseStatus.of(moderation, handling, lastRepliedAt.isPresent(), officeOutcome);
    }
  }

  /** A listed inquiry that the reader has joined. */
  public record JoinedRow(
      InquiryId id,
      InquiryNumber number,
      String title,
      Optional<String> boardName,
      Optional<String> boardNameEn,
      Handling handling,
      Outcome officeOutcome,
      int meTooCount,
      Optional<Instant> lastRepliedAt,
      Instant madeAt) {
    public CaseStatus status() {
      return CaseStatus.of(handling, lastRepliedAt.isPresent(), officeOutcome);
    }
  }

  private final Jdbi jdbi;

  @Inject
  AskerPages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The reader's inquiries, newest first. */
  public Page<AskedRow> asked(Viewer by, TimeCursor cursor, int limit) {
    return Page.of(
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT i.id, i.number, COALESCE(n.title, i.title) AS title, b.name AS board_name,
                          b.name_en AS board_name_en, i.kind, i.visibility, i.moderation, i.handling, i.office_outcome,
                          i.submitted_at, i.last_replied_at, i.reply_count, i.me_too_count,
                          i.moderation = 'returned' OR EXISTS (SELECT 1 FROM office_question q
                            WHERE q.inquiry_id = i.id AND q.answered_at IS NULL) AS waits_for_you
                        FROM asker a
                        JOIN inquiry i ON i.id = a.inquiry_id
                        LEFT JOIN inquiry_original n ON n.inquiry_id = i.id
                        LEFT JOIN board b ON b.id = i.board_id
                        WHERE a.person_id = :person
                          AND i.submitted_at <= :at AND (i.submitted_at < :at OR i.id < :id)
                        ORDER BY i.submitted_at DESC, i.id DESC LIMIT :limit
                        """)
                    .bind("person", by.id())
                    .bind("at", cursor.at())
                    .bind("id", cursor.id())
                    .bind("limit", limit + 1)
                    .mapTo(AskedRow.class)
                    .list()),
        limit,
        row -> new TimeCursor(row.submittedAt(), row.id().value()).toString());
  }

  /**
   * The inquiries that the reader has joined, newest first; those no longer listed are left out.
   */
  public Page<JoinedRow> joined(Viewer by, TimeCursor cursor, int limit) {
    return Page.of(
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT i.id, i.number, i.title, b.name AS board_name, b.name_en AS board_name_en,
                          i.handling, i.office_outcome, i.me_too_count, i.last_replied_at, m.made_at
                        FROM me_too m
                        JOIN inquiry i ON i.id = m.inquiry_id
                        LEFT JOIN board b ON b.id = i.board_id
                        WHERE m.person_id = :person AND %s
                          AND m.made_at <= :at AND (m.made_at < :at OR i.id < :id)
                        ORDER BY m.made_at DESC, i.id DESC LIMIT :limit
                        """
                            .formatted(VisibilityPolicy.LISTED))
                    .bind("person", by.id())
                    .bind("at", cursor.at())
                    .bind("id", cursor.id())
                    .bind("limit", limit + 1)
                    .mapTo(JoinedRow.class)
                    .list()),
        limit,
        row -> new TimeCursor(row.madeAt(), row.id().value()).toString());
  }
}
