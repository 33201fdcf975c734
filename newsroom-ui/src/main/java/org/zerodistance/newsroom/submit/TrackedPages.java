package org.zerodistance.newsroom.submit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.zerodistance.attachments.OwnerKind;
import org.zerodistance.attachments.Photos;
import org.zerodistance.caselog.EventType;
import org.zerodistance.caselog.Subject;
import org.zerodistance.caselog.TimelineRow;
import org.zerodistance.caselog.Timelines;
import org.zerodistance.casepages.CaseView;
import org.zerodistance.deadlines.Clocks;
import org.zerodistance.inquiries.Moderation;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.remarks.Asking;
import org.zerodistance.replies.Replies;

/** Gathers what an asker's page shows, with the same few statements whatever there is of it. */
@Dependent
class TrackedPages {
  private final Photos photos;
  private final Replies replies;
  private final Asking asking;
  private final Timelines timelines;
  private final Clocks clocks;
  private final Visitor visitor;

  @Inject
  TrackedPages(
      Photos photos,
      Replies replies,
      Asking asking,
      Timelines timelines,
      Clocks clocks,
      Visitor visitor) {
    this.photos = photos;
    this.replies = replies;
    this.asking = asking;
    this.timelines = timelines;
    this.clocks = clocks;
    this.visitor = visitor;
  }

  TrackedPage of(CaseView seen, Form form) {
    List<TimelineRow> timeline = timelines.of(Subject.INQUIRY, seen.id(), seen.audiences());
    boolean admitted = seen.row().moderation() == Moderation.ADMITTED;
    return new TrackedPage(
        seen,
        form,
        photos.list(OwnerKind.INQUIRY, seen.id()),
        admitted ? replies.of(seen.id()) : List.of(),
        admitted ? asking.questions(seen.id()) : List.of(),
        admitted ? asking.remarks(seen.id(), true) : List.of(),
        timeline,
        admitted ? clocks.find(seen.id()) : Optional.empty(),
        seen.row().moderation() == Moderation.RETURNED ? reason(timeline) : Optional.empty(),
        Limits.OF_AN_INQUIRY,
        seen.row().byAsker() && visitor.viewer().signedIn());
  }

  /** What the moderator wrote last. */
  private static Optional<String> reason(List<TimelineRow> timeline) {
    return timeline.stream()
        .filter(row -> row.type() == EventType.INQUIRY_RETURNED && row.note() != null)
        .reduce((earlier, later) -> later)
        .map(TimelineRow::note);
  }
}
