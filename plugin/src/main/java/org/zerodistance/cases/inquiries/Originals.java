package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Reads and writes the tables {@code inquiry_original} and {@code redaction}: the original texts
 * before redaction.
 */
@Dependent
class Originals {
  /** The text as the reader wrote it. */
  record Original(String title, String body, String place) {}

  private final Jdbi jdbi;
  private final IndexQueue indexQueue;

  @Inject
  Originals(Jdbi jdbi, IndexQueue indexQueue) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
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
    jdbi.useHandle(
        h -> {
          h.createUpdate("DELETE FROM redaction WHERE inquiry_id = :id")
              .bind("id", inquiry.id())
              .execute();
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
          PreparedBatch batch =
              h.prepareBatch(
                  """
                  INSERT INTO redaction (inquiry_id, field, start_at, end_at, reason, made_by, made_at)
                  VALUES (:id, :field, :from, :to, :reason, :by, :at)
                  """);
          for (Span span : spans) {
            batch
                .bind("id", inquiry.id())
                .bind("field", span.field())
                .bind("from", span.from())
                .bind("to", span.to())
                .bind("reason", span.reason())
                .bind("by", by.person().map(p -> p.value()).orElse(0L))
                .bind("at", at)
                .add();
          }
          batch.execute();
        });
  }

  List<Span> redactions(InquiryId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT field, start_at AS `from`, end_at AS `to`, reason FROM redaction
                    WHERE inquiry_id = :id ORDER BY field, start_at
                    """)
                .bind("id", id)
                .mapTo(Span.class)
                .list());
  }
}
