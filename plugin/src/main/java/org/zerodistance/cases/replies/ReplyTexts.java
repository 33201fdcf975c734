package org.zerodistance.cases.replies;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;

/**
 * Replaces the public texts of answers. The caller keeps the original and checks the right to
 * change it; both happen in the caller's transaction.
 */
@Dependent
public class ReplyTexts {
  private final Jdbi jdbi;
  private final IndexQueue indexQueue;

  @Inject
  ReplyTexts(Jdbi jdbi, IndexQueue indexQueue) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
  }

  /** The answers of a case. */
  public List<ReplyId> of(InquiryId inquiry) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT id FROM reply WHERE inquiry_id = :inquiry ORDER BY id")
                .bind("inquiry", inquiry)
                .mapTo(ReplyId.class)
                .list());
  }

  /** The words of an answer without its markup; positions of passages refer to them. */
  public static String words(String html) {
    return ReplyWords.of(html);
  }

  /** Replaces the public text of an answer by the original with passages blacked out. */
  public void put(InquiryId inquiry, ReplyId id, String original, List<Span> spans) {
    store(inquiry, id, ReplyWords.black(original, spans), false);
  }

  /** Takes the text of an answer off; its place in the case stays. */
  public void hide(InquiryId inquiry, ReplyId id) {
    store(inquiry, id, new ReplyHtml("", ""), true);
  }

  private void store(InquiryId inquiry, ReplyId id, ReplyHtml body, boolean hidden) {
    indexQueue.changed(IndexSubject.INQUIRY, inquiry);
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    UPDATE reply SET body_html = :html, body_text = :text, hidden = :hidden, version = version + 1
                    WHERE id = :id AND inquiry_id = :inquiry
                    """)
                .bind("html", body.html())
                .bind("text", body.text())
                .bind("hidden", hidden)
                .bind("id", id)
                .bind("inquiry", inquiry)
                .execute());
  }
}
