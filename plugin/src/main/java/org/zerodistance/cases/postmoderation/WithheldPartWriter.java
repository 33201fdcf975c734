package org.zerodistance.cases.postmoderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Span;
import org.zerodistance.cases.postmoderation.PostModerationProblem.PostModerationCode;
import org.zerodistance.cases.redactions.PartKind;
import org.zerodistance.cases.redactions.Redaction;
import org.zerodistance.cases.redactions.Redactions;
import org.zerodistance.cases.redactions.WithheldPart;
import org.zerodistance.cases.redactions.WithheldParts;
import org.zerodistance.cases.remarks.QuestionId;
import org.zerodistance.cases.remarks.RemarkId;
import org.zerodistance.cases.remarks.RemarkTexts;
import org.zerodistance.cases.replies.ReplyId;
import org.zerodistance.cases.replies.ReplyTexts;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoBox;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.PhotoWithholding;
import org.zerodistance.media.attachments.Photos;

/**
 * Stores what is withheld of a part and makes the row of the part hold only what may be public. In
 * the caller's transaction.
 */
@Dependent
class WithheldPartWriter {
  private final WithheldParts parts;
  private final Redactions redactions;
  private final CaseMoves moves;
  private final RemarkTexts remarkTexts;
  private final ReplyTexts replyTexts;
  private final Photos photos;
  private final PhotoWithholding photoWithholding;
  private final Clock clock;

  @Inject
  WithheldPartWriter(
      WithheldParts parts,
      Redactions redactions,
      CaseMoves moves,
      RemarkTexts remarkTexts,
      ReplyTexts replyTexts,
      Photos photos,
      PhotoWithholding photoWithholding,
      Clock clock) {
    this.parts = parts;
    this.redactions = redactions;
    this.moves = moves;
    this.remarkTexts = remarkTexts;
    this.replyTexts = replyTexts;
    this.photos = photos;
    this.photoWithholding = photoWithholding;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * Stores the new state of a part.
   *
   * @param spans the passages that are blacked out from now on
   * @throws PostModerationProblem {@code PART_CHANGED_MEANWHILE}
   */
  void store(
      ModeratedPart part, WithheldPart after, List<Span> spans, List<PhotoBox> boxes, Viewer by) {
    // The case's row is locked first: two moderators who both insert a row that refers to it would
    // otherwise wait for each other.
    moves.touched(part.inquiry());
    Instant now = clock.instant();
    boolean inquiry = part.kind() == PartKind.INQUIRY;
    if (!parts.save(part.inquiry(), inquiry ? after : after.keeping(part.original()), by, now)) {
      throw new PostModerationProblem(PostModerationCode.PART_CHANGED_MEANWHILE, part.ref());
    }
    if (!inquiry && !(spans.equals(part.spans()) && boxes.equals(part.boxes()))) {
      redactions.replace(part.inquiry(), part.ref(), all(spans, boxes), by, now);
    }
    publish(part, after.hidden(), spans, by);
  }

  private void publish(ModeratedPart part, boolean hidden, List<Span> spans, Viewer by) {
    InquiryId inquiry = part.inquiry();
    String shown = hidden ? "" : Span.blacken(part.original(), Span.Field.BODY, spans);
    long id = part.ref().id();
    switch (part.kind()) {
      case INQUIRY -> {
        if (!spans.equals(part.spans())) {
          moves.redact(inquiry, spans, by);
        }
        if (hidden != part.hidden()) {
          follow(photos.all(OwnerKind.INQUIRY, List.of(inquiry)), hidden);
          follow(photos.all(OwnerKind.REPLY, replyTexts.of(inquiry)), hidden);
        }
      }
      case REMARK -> remarkTexts.put(inquiry, new RemarkId(id), shown, hidden);
      case QUESTION -> remarkTexts.put(inquiry, new QuestionId(id), shown, hidden);
      case REPLY -> {
        if (hidden) {
          replyTexts.hide(inquiry, new ReplyId(id));
        } else {
          replyTexts.put(inquiry, new ReplyId(id), part.original(), spans);
        }
        if (hidden != part.hidden()) {
          moves.repliesCounted(inquiry, hidden ? -1 : 1);
          follow(photos.all(OwnerKind.REPLY, List.of(new ReplyId(id))), hidden);
        }
      }
      case PHOTO -> publish(part, part.photo().orElseThrow(), hidden, spans);
    }
  }

  /** With the copies that stories hold, which show the very same picture. */
  private void publish(ModeratedPart part, PhotoRow photo, boolean hidden, List<Span> spans) {
    String caption = Span.blacken(part.original(), Span.Field.BODY, spans);
    photoWithholding.caption(photo, caption);
    photoWithholding.copies(photo).stream()
        .filter(
            copy ->
                copy.caption().equals(part.original()) || copy.caption().equals(photo.caption()))
        .forEach(copy -> photoWithholding.caption(copy, caption));
    if (hidden == part.hidden()) {
      return;
    }
    photoWithholding.hide(photo, hidden);
    follow(List.of(photo), hidden);
    if (photo.ownerKind() == OwnerKind.INQUIRY) {
      moves.photosCounted(part.inquiry(), photos.list(OwnerKind.INQUIRY, part.inquiry()).size());
    }
  }

  /** Hides the copies that stories hold of photos, or shows them as far as the photos are shown. */
  private void follow(List<PhotoRow> all, boolean hidden) {
    for (PhotoRow photo : all) {
      photoWithholding
          .copies(photo)
          .forEach(copy -> photoWithholding.hide(copy, hidden || taken(photo)));
    }
  }

  private boolean taken(PhotoRow photo) {
    return photoWithholding.find(photo.id()).filter(PhotoRow::hidden).isPresent();
  }

  private static List<Redaction> all(List<Span> spans, List<PhotoBox> boxes) {
    List<Redaction> all = new ArrayList<>();
    spans.forEach(
        span ->
            all.add(
                Redaction.text(
                    Redaction.Field.valueOf(span.field().name()),
                    span.from(),
                    span.to(),
                    span.reason())));
    boxes.forEach(box -> all.add(Redaction.box(box.left(), box.top(), box.right(), box.bottom())));
    return all;
  }
}
