package org.zerodistance.web.site.submit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.deadlines.Clocks;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.SubmitInquiry;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.replies.Replies;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.TimelineRow;
import org.zerodistance.foundation.audit.Timelines;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.PhotoRow;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.photos.StagedPhotos;
import org.zerodistance.web.kernel.traces.CaseTraces;

/** Collects the data of an asker's page, with the same number of statements for every case. */
@Dependent
class TrackedPages {
  private final Photos photos;
  private final StagedPhotos staged;
  private final Replies replies;
  private final Asking asking;
  private final Timelines timelines;
  private final Clocks clocks;
  private final CaseTraces traces;
  private final Visitor visitor;

  @Inject
  TrackedPages(
      Photos photos,
      StagedPhotos staged,
      Replies replies,
      Asking asking,
      Timelines timelines,
      Clocks clocks,
      CaseTraces traces,
      Visitor visitor) {
    this.photos = photos;
    this.staged = staged;
    this.replies = replies;
    this.asking = asking;
    this.timelines = timelines;
    this.clocks = clocks;
    this.traces = traces;
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
        traces.of(seen, visitor.viewer()),
        timeline,
        admitted ? clocks.find(seen.id()) : Optional.empty(),
        seen.row().moderation() == Moderation.RETURNED ? reason(timeline) : Optional.empty(),
        InquiryLimits.OF_AN_INQUIRY.withPhotos(room(own, form)),
        seen.row().byAsker() && visitor.viewer().signedIn());
  }

  /** The number of new photos that a returned inquiry may get, beside those that stay. */
  static int room(List<PhotoRow> own, Form form) {
    return SubmitInquiry.MOST_PHOTOS - own.size() + dropped(own, form).size();
  }

  /** The inquiry's photos that are to be removed. */
  static List<String> dropped(List<PhotoRow> own, Form form) {
    return own.stream()
        .map(photo -> photo.fileKey().value())
        .filter(key -> form.holds("drop", key))
        .toList();
  }

  /** The moderator's latest text. */
  private static Optional<String> reason(List<TimelineRow> timeline) {
    return timeline.stream()
        .filter(row -> row.type() == EventType.INQUIRY_RETURNED && row.note() != null)
        .reduce((earlier, later) -> later)
        .map(TimelineRow::note);
  }
}
