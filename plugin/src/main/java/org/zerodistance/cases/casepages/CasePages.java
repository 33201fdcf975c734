package org.zerodistance.cases.casepages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.cases.redactions.WithheldPart;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Viewer;

/** Reads one case for its page, in one statement, reduced to what the viewer may see. */
@Dependent
public class CasePages {
  private static final String SELECT =
      """
      SELECT i.id, i.number, i.board_id, b.slug AS board_slug, b.name AS board_name, b.name_en AS board_name_en,
        i.office_id, o.slug AS office_slug, o.name AS office_name, o.name_en AS office_name_en, i.topic_id,
        t.path AS topic_path, i.kind, i.title, i.body, i.place, i.lat, i.lng, i.asker_label, i.visibility, i.moderation,
        i.handling, i.office_outcome, i.reader_outcome, i.newsroom_outcome, i.source, i.submitted_at, i.admitted_at,
        i.first_replied_at, i.last_replied_at, i.reply_count, i.photo_count, i.me_too_count, i.version, i.listed,
        n.title AS original_title, n.body AS original_body, n.place AS original_place, a.name AS asker_name,
        a.phone AS asker_phone, a.email AS asker_email,
        CASE WHEN a.person_id = :person THEN TRUE ELSE FALSE END AS by_asker,
        (SELECT COUNT(*) FROM withheld_part w WHERE w.inquiry_id = i.id) AS withheld_parts,
        (SELECT COUNT(*) FROM withheld_part w
          WHERE w.inquiry_id = i.id AND w.part = 'reply' AND w.hidden_at IS NOT NULL) AS hidden_replies
      FROM inquiry i
      LEFT JOIN board b ON b.id = i.board_id
      LEFT JOIN office o ON o.id = i.office_id
      LEFT JOIN topic t ON t.id = i.topic_id
      LEFT JOIN inquiry_original n ON n.inquiry_id = i.id
      LEFT JOIN asker a ON a.inquiry_id = i.id
      """;

  private final Jdbi jdbi;

  @Inject
  CasePages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The case, unless it does not exist or this viewer may not see it; the result is the same for
   * both.
   */
  public Optional<CaseView> find(InquiryNumber number, Viewer viewer) {
    return row("WHERE i.number = :id", number, viewer)
        .flatMap(caseRow -> CaseView.of(caseRow, viewer, false));
  }

  /** The case by internal id, for staff pages. */
  public Optional<CaseView> find(InquiryId id, Viewer viewer) {
    return row("WHERE i.id = :id", id, viewer)
        .flatMap(caseRow -> CaseView.of(caseRow, viewer, false));
  }

  /**
   * @throws InquiryProblem {@code INQUIRY_NOT_FOUND}
   */
  public CaseView get(InquiryNumber number, Viewer viewer) {
    return find(number, viewer)
        .orElseThrow(() -> new InquiryProblem(InquiryProblem.Code.INQUIRY_NOT_FOUND, number));
  }

  /**
   * @throws InquiryProblem {@code INQUIRY_NOT_FOUND}
   */
  public CaseView get(InquiryId id, Viewer viewer) {
    return find(id, viewer)
        .orElseThrow(() -> new InquiryProblem(InquiryProblem.Code.INQUIRY_NOT_FOUND, id));
  }

  /** The case as its asker sees it, when the tracking code is right. */
  public Optional<CaseView> findByCode(InquiryNumber number, String trackingCode) {
    return jdbi.withHandle(
            h ->
                query(h, "WHERE i.number = :id AND a.tracking_hash = :hash", number, Viewer.NOBODY)
                    .bind("hash", Tokens.sha256(Tokens.normalize(trackingCode)))
                    .mapTo(CaseView.CaseRow.class)
                    .findOne())
        .flatMap(caseRow -> CaseView.of(caseRow, Viewer.NOBODY, true));
  }

  /** Why and since when a case that everybody could see is hidden. */
  public Optional<WithheldPart> findHidden(InquiryNumber number) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT w.part, w.part_id, w.hidden_why, w.hidden_at, w.redacted_why, w.redacted_at, w.original, w.version
                    FROM withheld_part w JOIN inquiry i ON i.id = w.part_id
                    WHERE i.number = :number AND w.part = 'inquiry' AND w.hidden_at IS NOT NULL
                    """)
                .bind("number", number)
                .mapTo(WithheldPart.class)
                .findOne());
  }

  private Optional<CaseView.CaseRow> row(String where, LongId id, Viewer viewer) {
    return jdbi.withHandle(
        h -> query(h, where, id, viewer).mapTo(CaseView.CaseRow.class).findOne());
  }

  private static Query query(Handle h, String where, LongId id, Viewer viewer) {
    return h.createQuery(SELECT + where)
        .bind("id", id)
        .bind("person", viewer.person().map(p -> p.value()).orElse(-1L));
  }
}
