package org.zerodistance.cases.replies;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.Photos;

/**
 * Reads and writes the table {@code reply}, the answers of offices. Everybody who may see a case
 * may see its answers.
 */
@Dependent
public class Replies {
  private record ReplyTableRow(
      ReplyId id,
      OfficeId officeId,
      String officeName,
      String officeNameEn,
      String bodyHtml,
      String bodyText,
      Outcome outcome,
      Instant repliedAt,
      boolean hidden) {}

  private static final String INSERT =
      """
      INSERT INTO reply (inquiry_id, office_id, author_id, body_html, body_text, outcome, replied_at)
      VALUES (:inquiry, :office, :author, :html, :text, :outcome, :at)
      """;

  private final Jdbi jdbi;
  private final Photos photos;
  private final IndexQueue indexQueue;

  @Inject
  Replies(Jdbi jdbi, Photos photos, IndexQueue indexQueue) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
    this.photos = photos;
  }

  /** A case's answers, oldest first, with their photos; two statements whatever their number. */
  public List<ReplyRow> of(InquiryId inquiry) {
    List<ReplyTableRow> rows =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT r.id, r.office_id, o.name AS office_name, o.name_en AS office_name_en, r.body_html,
                          r.body_text, r.outcome, r.replied_at, r.hidden
                        FROM reply r JOIN office o ON o.id = r.office_id
                        WHERE r.inquiry_id = :inquiry ORDER BY r.replied_at, r.id
                        """)
                    .bind("inquiry", inquiry)
                    .mapTo(ReplyTableRow.class)
                    .list());
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, List<PhotoRow>> pictures =
        photos.list(OwnerKind.REPLY, rows.stream().map(ReplyTableRow::id).toList());
    return rows.stream()
        .map(
            r ->
                new ReplyRow(
                    r.id(),
                    r.officeId(),
                    r.officeName(),
                    r.officeNameEn(),
                    r.bodyHtml(),
                    r.bodyText(),
                    r.outcome(),
                    r.repliedAt(),
                    r.hidden(),
                    r.hidden() ? List.of() : pictures.getOrDefault(r.id().value(), List.of())))
        .toList();
  }

  /** An office's answer from another system, as it was entered. */
  public record Archived(InquiryId inquiry, OfficeId office, String typed, Instant at) {}

  /**
   * Stores answers from another system, with one statement in the caller's transaction; the import
   * writes their events.
   */
  public void archive(List<Archived> answers) {
    if (answers.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        h -> {
          PreparedBatch batch = h.prepareBatch(INSERT);
          for (Archived answer : answers) {
            bind(
                    batch,
                    answer.inquiry(),
                    answer.office(),
                    Optional.empty(),
                    ReplyHtml.of(answer.typed()),
                    Outcome.ANSWERED,
                    answer.at())
                .add();
          }
          batch.execute();
        });
    indexQueue.changed(IndexSubject.INQUIRY, answers.stream().map(Archived::inquiry).toList());
  }

  /** The office's latest answer to a case that it has answered. */
  ReplyId newest(InquiryId inquiry, OfficeId office) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT id FROM reply WHERE inquiry_id = :inquiry AND office_id = :office ORDER BY id DESC LIMIT 1")
                .bind("inquiry", inquiry)
                .bind("office", office)
                .mapTo(ReplyId.class)
                .one());
  }

  ReplyId insert(
      InquiryId inquiry,
      OfficeId office,
      Optional<PersonId> author,
      ReplyHtml body,
      Outcome outcome,
      Instant at) {
    indexQueue.changed(IndexSubject.INQUIRY, inquiry);
    return jdbi.withHandle(
        h ->
            bind(h.createUpdate(INSERT), inquiry, office, author, body, outcome, at)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(ReplyId.class)
                .one());
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement,
      InquiryId inquiry,
      OfficeId office,
      Optional<PersonId> author,
      ReplyHtml body,
      Outcome outcome,
      Instant at) {
    return statement
        .bind("inquiry", inquiry)
        .bind("office", office)
        .bind("author", author.orElse(null))
        .bind("html", body.html())
        .bind("text", body.text())
        .bind("outcome", outcome)
        .bind("at", at);
  }
}
