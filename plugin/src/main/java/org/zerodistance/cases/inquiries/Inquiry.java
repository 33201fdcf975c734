package org.zerodistance.cases.inquiries;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Consumer;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * An inquiry as stored in its row. Every move returns a new value, which {@link Inquiries} writes.
 * Null is SQL's null.
 */
record Inquiry(
    InquiryId id,
    InquiryNumber number,
    BoardId boardId,
    OfficeId officeId,
    TopicId topicId,
    Kind kind,
    String title,
    String body,
    String place,
    BigDecimal lat,
    BigDecimal lng,
    String askerLabel,
    Visibility visibility,
    Moderation moderation,
    Handling handling,
    Outcome officeOutcome,
    Outcome readerOutcome,
    Outcome newsroomOutcome,
    Source source,
    Instant submittedAt,
    Instant admittedAt,
    Instant firstRepliedAt,
    Instant lastRepliedAt,
    int replyCount,
    int photoCount,
    int meTooCount,
    int version) {

  /** Whether everybody may see the inquiry; equal to the column {@code listed}. */
  boolean listed() {
    return moderation == Moderation.ADMITTED && visibility == Visibility.PUBLIC;
  }

  boolean answered() {
    return firstRepliedAt != null;
  }

  Inquiry moderated(Moderation to, Instant at) {
    require(moderation.next().contains(to), moderation, to);
    return with(
        c -> {
          c.moderation = to;
          if (to == Moderation.ADMITTED) {
            c.admittedAt = at;
          }
        });
  }

  Inquiry handled(Handling to) {
    require(handling == to || handling.next().contains(to), handling, to);
    return with(c -> c.handling = to);
  }

  Inquiry worded(String newTitle, String newBody, String newPlace) {
    return with(
        c -> {
          c.title = newTitle;
          c.body = newBody;
          c.place = newPlace;
        });
  }

  Inquiry classified(Kind newKind, BoardId newBoard, OfficeId newOffice, TopicId newTopic) {
    return with(
        c -> {
          c.kind = newKind;
          c.boardId = newBoard;
          c.officeId = newOffice;
          c.topicId = newTopic;
        });
  }

  Inquiry shownTo(Visibility to) {
    return with(c -> c.visibility = to);
  }

  Inquiry replied(Outcome outcome, Instant at) {
    require(handling.next().contains(Handling.REPLIED), handling, Handling.REPLIED);
    return with(
        c -> {
          c.handling = Handling.REPLIED;
          c.officeOutcome = outcome;
          if (!answered()) {
            c.firstRepliedAt = at;
          }
          c.lastRepliedAt = at;
          c.replyCount++;
        });
  }

  private void require(boolean allowed, Enum<?> from, Enum<?> to) {
    if (!allowed) {
      throw new InquiryProblem(
          InquiryProblem.Code.INQUIRY_MOVE_NOT_ALLOWED, from.name(), to.name());
    }
  }

  private Inquiry with(Consumer<InquiryChange> changing) {
    InquiryChange inquiryChange = new InquiryChange();
    changing.accept(inquiryChange);
    return inquiryChange.made();
  }

  /** The fields that a move may change; each keeps its value until it is set. */
  private final class InquiryChange {
    private BoardId boardId = Inquiry.this.boardId;
    private OfficeId officeId = Inquiry.this.officeId;
    private TopicId topicId = Inquiry.this.topicId;
    private Kind kind = Inquiry.this.kind;
    private String title = Inquiry.this.title;
    private String body = Inquiry.this.body;
    private String place = Inquiry.this.place;
    private Visibility visibility = Inquiry.this.visibility;
    private Moderation moderation = Inquiry.this.moderation;
    private Handling handling = Inquiry.this.handling;
    private Outcome officeOutcome = Inquiry.this.officeOutcome;
    private Instant admittedAt = Inquiry.this.admittedAt;
    private Instant firstRepliedAt = Inquiry.this.firstRepliedAt;
    private Instant lastRepliedAt = Inquiry.this.lastRepliedAt;
    private int replyCount = Inquiry.this.replyCount;

    Inquiry made() {
      return new Inquiry(
          id,
          number,
          boardId,
          officeId,
          topicId,
          kind,
          title,
          body,
          place,
          lat,
          lng,
          askerLabel,
          visibility,
          moderation,
          handling,
          officeOutcome,
          readerOutcome,
          newsroomOutcome,
          source,
          submittedAt,
          admittedAt,
          firstRepliedAt,
          lastRepliedAt,
          replyCount,
          photoCount,
          meTooCount,
          version);
    }
  }
}
