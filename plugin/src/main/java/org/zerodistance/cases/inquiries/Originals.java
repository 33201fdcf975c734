package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.redactions.PartKind;
import org.zerodistance.cases.redactions.PartRef;
import org.zerodistance.cases.redactions.Redaction;
import org.zerodistance.cases.redactions.Redactions;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Reads and writes the table {@code inquiry_original}: the texts of inquiries before passages were
 * blacked out.
 */
@Dependent
class Originals {
  /** The text as the reader wrote it. */
  record Original(String title, String body, String place) {}

  private final Jdbi jdbi;
  private final IndexQueue indexQueue;
  private final Redactions redactions;

  @Inject
  Originals(Jdbi jdbi, IndexQueue indexQueue, Redactions redactions) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
    this.redactions = redactions;
  }

  Optional<Original> find(InquiryId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT title, body, place FROM inquiry_original WHERE inquiry_id = :id")
                .bind("id", id)
                .mapTo(Original.class)
                .findOne());
  }

  /** The inquiry with its original text. */
  Inquiry worded(Inquiry inquiry) {
    return find(inquiry.id())
        .map(o -> inquiry.worded(o.title(), o.body(), o.place()))
        .orElse(inquiry);
  }

  /**
   * Stores the text of {@code inquiry} as the original, and the spans in place of the earlier ones.
   */
  void replace(Inquiry inquiry, List<Span> spans, Viewer by, Instant at) {
    indexQueue.changed(IndexSubject.INQUIRY, inquiry.id());
    redactions.replace(
        inquiry.id(),
        PartRef.of(PartKind.INQUIRY, inquiry.id()),
        spans.stream().map(Originals::redaction).toList(),
        by,
        at);
    jdbi.useHandle(
        h -> {
          if (spans.isEmpty()) {
            h.createUpdate("DELETE FROM inquiry_original WHERE inquiry_id = :id")
                .bind("id", inquiry.id())
                .execute();
            return;
          }
          h.createUpdate(
                  """
                  INSERT INTO inquiry_original (inquiry_id, title, body, place) VALUES (:id, :title, :body, :place)
                  ON DUPLICATE KEY UPDATE title = VALUES(title), body = VALUES(body), place = VALUES(place)
                  """)
              .bind("id", inquiry.id())
              .bind("title", inquiry.title())
              .bind("body", inquiry.body())
              .bind("place", inquiry.place())
              .execute();
        });
  }

  /** The passages of an inquiry that are blacked out. */
  public List<Span> redactions(InquiryId id) {
    return redactions.of(id, PartRef.of(PartKind.INQUIRY, id)).stream()
        .map(
            one ->
                new Span(
                    Span.Field.valueOf(one.field().name()), one.from(), one.to(), one.reason()))
        .toList();
  }

  private static Redaction redaction(Span span) {
    return Redaction.text(
        Redaction.Field.valueOf(span.field().name()), span.from(), span.to(), span.reason());
  }
}
