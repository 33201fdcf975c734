package org.zerodistance.web.site.reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.remarks.QuestionRow;
import org.zerodistance.cases.remarks.RemarkRow;
import org.zerodistance.cases.replies.ReplyRow;
import org.zerodistance.media.attachments.PhotoGallery;

/**
 * An entry of the conversation between asker and office: an answer, a question or a remark.
 *
 * @param gallery the photos of an answer
 */
public record CaseThread(
    Instant at,
    Optional<ReplyRow> reply,
    Optional<QuestionRow> question,
    Optional<RemarkRow> remark,
    PhotoGallery gallery) {
  private static final PhotoGallery NO_PHOTOS = PhotoGallery.of(List.of());

  /** All entries in order of time. */
  static List<CaseThread> of(
      List<ReplyRow> replies, List<QuestionRow> questions, List<RemarkRow> remarks) {
    List<CaseThread> all = new ArrayList<>();
    replies.forEach(
        r ->
            all.add(
                new CaseThread(
                    r.repliedAt(),
                    Optional.of(r),
                    Optional.empty(),
                    Optional.empty(),
                    PhotoGallery.of(r.photos()))));
    questions.forEach(
        q ->
            all.add(
                new CaseThread(
                    q.askedAt(), Optional.empty(), Optional.of(q), Optional.empty(), NO_PHOTOS)));
    remarks.forEach(
        r ->
            all.add(
                new CaseThread(
                    r.madeAt(), Optional.empty(), Optional.empty(), Optional.of(r), NO_PHOTOS)));
    all.sort(Comparator.comparing(CaseThread::at));
    return List.copyOf(all);
  }
}
