package org.zerodistance.inquiries;

import java.math.BigDecimal;
import java.time.Instant;
import org.zerodistance.offices.BoardId;
import org.zerodistance.offices.TopicId;
import org.zerodistance.viewers.OfficeId;

/**
 * An inquiry as its row holds it. Every move gives a new value; {@link Inquiries} writes it. Null
 * is SQL's null.
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

  /** Whether everybody may see it; the column {@code listed} says the same. */
  boolean listed() {
    return moderation == Moderation.ADMITTED && visibility == Visibility.PUBLIC;
  }

  boolean answered() {
    return firstRepliedAt != null;
  }

  Inquiry moderated(Moderation to, Instant at) {
    require(moderation.next().contains(to), moderation, to);
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
        to,
        handling,
        officeOutcome,
        readerOutcome,
        newsroomOutcome,
        source,
        submittedAt,
        to == Moderation.ADMITTED ? at : admittedAt,
        firstRepliedAt,
        lastRepliedAt,
        replyCount,
        photoCount,
        meTooCount,
        version);
  }

  Inquiry handled(Handling to) {
    require(handling == to || handling.next().contains(to), handling, to);
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
        to,
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

  Inquiry worded(String newTitle, String newBody, String newPlace) {
    return new Inquiry(
        id,
        number,
        boardId,
        officeId,
        topicId,
        kind,
        newTitle,
        newBody,
        newPlace,
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

  Inquiry classified(Kind newKind, BoardId newBoard, OfficeId newOffice, TopicId newTopic) {
    return new Inquiry(
        id,
        number,
        newBoard,
        newOffice,
        newTopic,
        newKind,
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

  Inquiry shownTo(Visibility to) {
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
        to,
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

  Inquiry replied(Outcome outcome, Instant at) {
    require(
        handling == Handling.REPLIED || handling.next().contains(Handling.REPLIED),
        handling,
        Handling.REPLIED);
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
        Handling.REPLIED,
        outcome,
        readerOutcome,
        newsroomOutcome,
        source,
        submittedAt,
        admittedAt,
        firstRepliedAt == null ? at : firstRepliedAt,
        at,
        replyCount + 1,
        photoCount,
        meTooCount,
        version);
  }

  private void require(boolean allowed, Enum<?> from, Enum<?> to) {
    if (!allowed) {
      throw new InquiryProblem(
          InquiryProblem.Code.INQUIRY_MOVE_NOT_ALLOWED, from.name(), to.name());
    }
  }
}
