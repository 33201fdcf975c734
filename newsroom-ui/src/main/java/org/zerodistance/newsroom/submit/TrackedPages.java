package org.zerodistance.newsroom.submit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.zerodistance.attachments.OwnerKind;
import org.zerodistance.attachments.PhotoRow;
import org.zerodistance.attachments.Photos;
import org.zerodistance.caselog.EventType;
import org.zerodistance.caselog.Subject;
import org.zerodistance.caselog.TimelineRow;
import org.zerodistance.caselog.Timelines;
import org.zerodistance.casepages.CaseView;
import org.zerodistance.deadlines.Clocks;
import org.zerodistance.inquiries.Moderation;
import org.zerodistance.inquiries.SubmitInquiry;
import org.zerodistance.newsroom.photos.StagedPhotos;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.remarks.Asking;
import org.zerodistance.replies.Replies;

/** Gathers what an asker's page shows, with the same few statements whatever there is of it. */
@Dependent
class TrackedPages {
  private final Photos photos;
  private final StagedPhotos staged;
  private final Replies replies;
  private final Asking asking;
  private final Timelines timelines;
  private final Clocks clocks;
  private final Visitor visitor;

  @Inject
  TrackedPages(
      Photos photos,
      StagedPhotos staged,
      Replies replies,
      Asking asking,
      Timelines timelines,
      Clocks clocks,
      Visitor visitor) {
    this.photos = photos;
    this.staged = staged;
    this.replies = replies;
    this.asking = asking;
    this.timelines = timelines;
    this.clocks = clocks;
    this.visitor = visitor;
  }

  TrackedPage of(CaseView seen, Form form) {
    List<TimelineRow> timeline = timelines.of(Subject.INQUIRY, seen.id(), seen.audiences());
    boolean admitted = seen.row().moderation() == Moderation.ADMITTED;
    List<PhotoRow> own = photos.list(OwnerKind.INQUIRY, seen.id());
    return new TrackedPage(
        seen,
        form,
        own,
        staged.of(form.text(Form.KEY)),
        admitted ? replies.of(seen.id()) : List.of(),
        admitted ? asking.questions(seen.id()) : List.of(),
        admitted ? asking.remarks(seen.id(), true) : List.of(),
        timeline,
        admitted ? clocks.find(seen.id()) : Optional.empty(),
        seen.row().moderation() == Moderation.RETURNED ? reason(timeline) : Optional.empty(),
        InquiryLimits.OF_AN_INQUIRY.withPhotos(room(own, form)),
        seen.row().byAsker() && visitor.viewer().signedIn());
  }

  /** How many new photos a returned inquiry has room for, beside those that are to stay. */
  static int room(List<PhotoRow> own, Form form) {
    return SubmitInquiry.MOST_PHOTOS - own.size() + dropped(own, form).size();
  }

  /** Which of the inquiry's photos are to go. */
  static List<String> dropped(List<PhotoRow> own, Form form) {
    return own.stream()
        .map(photo -> photo.fileKey().value())
        .filter(key -> form.holds("drop", key))
        .toList();
  }

  /** What the moderator wrote last. */
  private static Optional<String> reason(List<TimelineRow> timeline) {
    return timeline.stream()
        .filter(row -> row.type() == EventType.INQUIRY_RETURNED && row.note() != null)
        .reduce((earlier, later) -> later)
        .map(TimelineRow::note);
  }
}
