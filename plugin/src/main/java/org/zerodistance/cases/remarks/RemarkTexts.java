package org.zerodistance.cases.remarks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;

/**
 * Replaces the public texts of remarks and questions. The caller keeps the original and checks the
 * right to change it; both happen in the caller's transaction.
 */
@Dependent
public class RemarkTexts {
  private final Jdbi jdbi;
  private final IndexQueue indexQueue;

  @Inject
  RemarkTexts(Jdbi jdbi, IndexQueue indexQueue) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
  }

  /** Replaces the public text of a remark. */
  public void put(InquiryId inquiry, RemarkId id, String body, boolean hidden) {
    indexQueue.changed(IndexSubject.INQUIRY, inquiry);
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE remark SET body = :body, hidden = :hidden, version = version + 1
                    WHERE id = :id AND inquiry_id = :inquiry
                    """)
                .bind("body", body)
                .bind("hidden", hidden)
                .bind("id", id)
                .bind("inquiry", inquiry)
                .execute());
  }

  /** Replaces the public text of a question. */
  public void put(InquiryId inquiry, QuestionId id, String body, boolean hidden) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "UPDATE office_question SET body = :body, hidden = :hidden WHERE id = :id AND inquiry_id = :inquiry")
                .bind("body", body)
                .bind("hidden", hidden)
                .bind("id", id)
                .bind("inquiry", inquiry)
                .execute());
  }
}
