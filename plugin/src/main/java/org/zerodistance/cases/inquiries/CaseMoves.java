package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Moves an inquiry along its axes. Checks the move, not the role: moderation, replies and the clock
 * check the caller's rights before they call it. Each move writes the row, the boards' figures and
 * the event, in the caller's transaction.
 */
@Dependent
public class CaseMoves {
  /**
   * The changes to a returned inquiry.
   *
   * @param formKey the key under which the new photos are staged
   * @param added keys of staged photos, to be adopted
   * @param dropped keys of the inquiry's photos to be deleted
   */
  public record Resubmission(
      String title,
      String body,
      Optional<String> place,
      String formKey,
      List<String> added,
      List<String> dropped) {
    public Resubmission {
      added = List.copyOf(added);
      dropped = List.copyOf(dropped);
    }
  }

  /** Fired inside the transaction in which an inquiry is submitted again. */
  public record Resubmitted(InquiryId inquiry, Resubmission what) {}

  private final Inquiries inquiries;
  private final Originals originals;
  private final BoardDirectory boards;
  private final EventLog log;
  private final Clock clock;
  private final Event<AskerMoved> askerMoved;
  private final Event<Resubmitted> resubmitted;

  @Inject
  CaseMoves(
      Inquiries inquiries,
      Originals originals,
      BoardDirectory boards,
      EventLog log,
      Clock clock,
      Event<AskerMoved> askerMoved,
      Event<Resubmitted> resubmitted) {
    this.inquiries = inquiries;
    this.originals = originals;
    this.boards = boards;
    this.log = log;
    this.clock = clock;
    this.askerMoved = askerMoved;
    this.resubmitted = resubmitted;
  }

  /**
   * Admits a waiting inquiry and routes it to the board's office.
   *
   * @return the office that must answer now
   */
  @Transactional
  public OfficeId admit(InquiryId id, Admission admission, Viewer by) {
    Inquiry before = inquiries.get(id);
    BoardRow board = boards.get(admission.board());
    Inquiry after =
        before
            .moderated(Moderation.ADMITTED, clock.instant())
            .classified(
                admission.kind(),
                board.id(),
                board.officeId(),
                admission.topic().orElse(before.topicId()))
            .handled(Handling.ROUTED)
            .shownTo(admission.visibility());
    inquiries.update(before, redacted(after, admission.redactions(), by));
    append(
        EventType.INQUIRY_ADMITTED,
        id,
        Audience.PUBLIC,
        ActorKind.NEWSROOM,
        by,
        e -> e.with("board", board.name()));
    append(
        EventType.INQUIRY_ROUTED,
        id,
        Audience.PUBLIC,
        ActorKind.NEWSROOM,
        by,
        e -> e.forOffice(board.officeId()).with("office", board.officeName()));
    if (!admission.redactions().isEmpty()) {
      append(
          EventType.INQUIRY_REDACTED,
          id,
          Audience.OFFICE,
          ActorKind.NEWSROOM,
          by,
          e -> e.with("spans", admission.redactions().size()));
    }
    return board.officeId();
  }

  /** Returns a waiting inquiry to its asker, who reads the reason and may submit it again. */
  @Transactional
  public void giveBack(InquiryId id, String reason, Viewer by) {
    Inquiry before = inquiries.get(id);
    inquiries.update(before, before.moderated(Moderation.RETURNED, clock.instant()));
    append(
        EventType.INQUIRY_RETURNED,
        id,
        Audience.ASKER,
        ActorKind.NEWSROOM,
        by,
        e -> e.saying(reason));
  }

  /** Rejects an inquiry as spam. Nobody but the newsroom is told. */
  @Transactional
  public void reject(InquiryId id, Viewer by) {
    Inquiry before = inquiries.get(id);
    inquiries.update(before, before.moderated(Moderation.REJECTED, clock.instant()));
    append(EventType.INQUIRY_REJECTED, id, Audience.NEWSROOM, ActorKind.NEWSROOM, by, e -> e);
  }

  /** Submits a returned inquiry again, with changed text and photos. */
  @Transactional
  public void resubmit(InquiryId id, Resubmission what) {
    Inquiry before = inquiries.get(id);
    inquiries.update(
        before,
        before
            .moderated(Moderation.WAITING, clock.instant())
            .worded(what.title(), what.body(), what.place().orElse(null)));
    resubmitted.fire(new Resubmitted(id, what));
    append(
        EventType.INQUIRY_RESUBMITTED, id, Audience.ASKER, ActorKind.ASKER, Viewer.NOBODY, e -> e);
    askerMoved.fire(new AskerMoved(id, Moderation.WAITING));
  }

  /** Withdraws an inquiry that has not been admitted yet. */
  @Transactional
  public void withdraw(InquiryId id) {
    Inquiry before = inquiries.get(id);
    inquiries.update(before, before.moderated(Moderation.WITHDRAWN, clock.instant()));
    append(EventType.INQUIRY_WITHDRAWN, id, Audience.ASKER, ActorKind.ASKER, Viewer.NOBODY, e -> e);
    askerMoved.fire(new AskerMoved(id, Moderation.WITHDRAWN));
  }

  /**
   * Routes an admitted inquiry to another board's office, or to the same one again.
   *
   * @return the office that must answer now
   */
  @Transactional
  public OfficeId reroute(InquiryId id, BoardId to, Viewer by) {
    Inquiry before = inquiries.get(id);
    BoardRow board = boards.get(to);
    inquiries.update(
        before,
        before
            .classified(before.kind(), board.id(), board.officeId(), before.topicId())
            .handled(Handling.ROUTED));
    append(
        EventType.INQUIRY_ROUTED,
        id,
        Audience.PUBLIC,
        ActorKind.NEWSROOM,
        by,
        e ->
            e.forOffice(board.officeId())
                .with("office", board.officeName())
                .with("board", board.name()));
    return board.officeId();
  }

  /**
   * Records that the office is not responsible; the case waits for a moderator and stays public.
   */
  @Transactional
  public void refusedByOffice(InquiryId id, String reason, Viewer by) {
    Inquiry before = inquiries.get(id);
    Inquiry after =
        before
            .handled(Handling.UNROUTED)
            .classified(before.kind(), before.boardId(), null, before.topicId());
    inquiries.update(before, after);
    append(
        EventType.OFFICE_REFUSED,
        id,
        Audience.OFFICE,
        ActorKind.OFFICE,
        by,
        e -> e.forOffice(before.officeId()).saying(reason));
  }

  /** Changes kind and topic without moving the case. */
  @Transactional
  public void reclassify(InquiryId id, Kind kind, Optional<TopicId> topic, Viewer by) {
    Inquiry before = inquiries.get(id);
    inquiries.update(
        before, before.classified(kind, before.boardId(), before.officeId(), topic.orElse(null)));
    append(
        EventType.INQUIRY_RECLASSIFIED,
        id,
        Audience.OFFICE,
        ActorKind.NEWSROOM,
        by,
        e -> e.with("from", before.kind()).with("to", kind));
  }

  /** Puts the case on another board without moving it to that board's office. */
  @Transactional
  public void refile(InquiryId id, BoardId to) {
    Inquiry before = inquiries.get(id);
    inquiries.update(
        before, before.classified(before.kind(), to, before.officeId(), before.topicId()));
  }

  /** Changes the visibility of the case. */
  @Transactional
  public void changeVisibility(InquiryId id, Visibility to, Viewer by) {
    Inquiry before = inquiries.get(id);
    inquiries.update(before, before.shownTo(to));
    append(
        EventType.VISIBILITY_CHANGED,
        id,
        Audience.NEWSROOM,
        ActorKind.NEWSROOM,
        by,
        e -> e.with("from", before.visibility()).with("to", to));
  }

  /** Redacts parts of an admitted inquiry; replaces all earlier redactions. */
  @Transactional
  public void redact(InquiryId id, List<Span> redactions, Viewer by) {
    Inquiry before = inquiries.get(id);
    inquiries.update(before, redacted(originals.worded(before), redactions, by));
    append(
        EventType.INQUIRY_REDACTED,
        id,
        Audience.OFFICE,
        ActorKind.NEWSROOM,
        by,
        e -> e.with("spans", redactions.size()));
  }

  /** Records that the office has accepted the case. */
  @Transactional
  public void accepted(InquiryId id, Viewer by) {
    Inquiry before = inquiries.get(id);
    inquiries.update(before, before.handled(Handling.ACCEPTED));
    append(
        EventType.OFFICE_ACCEPTED,
        id,
        Audience.PUBLIC,
        ActorKind.OFFICE,
        by,
        e -> e.forOffice(before.officeId()));
  }

  /** Records that the office has answered; the feature {@code replies} stores the reply itself. */
  @Transactional
  public void replied(InquiryId id, OfficeId office, Outcome outcome, Viewer by) {
    Inquiry before = inquiries.get(id);
    inquiries.update(before, before.replied(outcome, clock.instant()));
    append(
        EventType.OFFICE_REPLIED,
        id,
        Audience.PUBLIC,
        ActorKind.OFFICE,
        by,
        e -> e.forOffice(office).with("outcome", outcome));
  }

  /**
   * Records a change beside the row that readers or the index see: photos, remarks, a reply's
   * wording.
   */
  @Transactional
  public void touched(InquiryId id) {
    inquiries.touch(id);
  }

  /** Stores the number of photos after the asker changed them. */
  @Transactional
  public void photosCounted(InquiryId id, int photos) {
    inquiries.countPhotos(id, photos);
  }

  /**
   * Counts an answer that was hidden or shown again; whether the office answered stays as it is.
   */
  @Transactional
  public void repliesCounted(InquiryId id, int more) {
    inquiries.countReplies(id, more);
  }

  /** Records that a moderator removed a photo. */
  @Transactional
  public void photoRemoved(InquiryId id) {
    inquiries.countPhotoLess(id);
  }

  private Inquiry redacted(Inquiry inquiry, List<Span> spans, Viewer by) {
    originals.replace(inquiry, spans, by, clock.instant());
    return spans.isEmpty()
        ? inquiry
        : inquiry.worded(
            Span.blacken(inquiry.title(), Span.Field.TITLE, spans),
            Span.blacken(inquiry.body(), Span.Field.BODY, spans),
            Span.blacken(inquiry.place(), Span.Field.PLACE, spans));
  }

  private void append(
      EventType type,
      InquiryId id,
      Audience audience,
      ActorKind kind,
      Viewer by,
      java.util.function.UnaryOperator<EventEntry> more) {
    log.append(more.apply(EventEntry.of(type, Subject.INQUIRY, id, audience, kind).by(by)));
  }
}
