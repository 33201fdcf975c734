package org.zerodistance.cases.moderation;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.inquiries.WithheldText;
import org.zerodistance.cases.remarks.RemarkId;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.foundation.platform.PersonId;

/**
 * A task in the queue.
 *
 * @param note the office's reason for refusing the case, otherwise empty
 * @param claimedBy the moderator who took it; valid only until {@code claimedUntil}
 * @param doneByName who decided it; empty while it is open and when its asker withdrew the case
 * @param version the version of the task, to be sent with the decision
 */
public record QueueRow(
    TaskId id,
    InquiryId inquiryId,
    InquiryNumber number,
    Optional<RemarkId> remarkId,
    Cause cause,
    Optional<String> note,
    Instant createdAt,
    String title,
    String opening,
    String publicTitle,
    String publicOpening,
    Kind kind,
    Visibility visibility,
    int photoCount,
    Optional<BoardId> boardId,
    Optional<String> boardName,
    Optional<String> boardNameEn,
    Optional<PersonId> claimedBy,
    Optional<String> claimedByName,
    Optional<Instant> claimedAt,
    Optional<PersonId> doneBy,
    Optional<String> doneByName,
    Optional<Instant> doneAt,
    Optional<String> remark,
    boolean remarkByReader,
    int version) {
  /** The title, with the words marked that the public does not read. */
  public WithheldText titleText() {
    return WithheldText.of(title, publicTitle);
  }

  /** The opening, with the words marked that the public does not read. */
  public WithheldText openingText() {
    return WithheldText.of(opening, publicOpening);
  }

  /** Whether this moderator has taken the task and may still hold it. */
  public boolean heldBy(PersonId me, Instant now) {
    return claimedBy.filter(me::equals).isPresent()
        && claimedAt.orElseThrow().plus(Queue.CLAIM_HOLDS).isAfter(now);
  }

  /** Whether another moderator has taken the task and may still hold it. */
  public boolean takenFrom(PersonId me, Instant now) {
    return claimedBy.isPresent()
        && !claimedBy.get().equals(me)
        && claimedAt.orElseThrow().plus(Queue.CLAIM_HOLDS).isAfter(now);
  }
}
