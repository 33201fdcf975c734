package org.zerodistance.cases.replies;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.inquiries.WithheldText;
import org.zerodistance.cases.status.CaseStatus;

/** A case on an office's desk. */
public record OfficeDeskRow(
    InquiryId id,
    InquiryNumber number,
    Kind kind,
    String title,
    String opening,
    String publicTitle,
    String publicOpening,
    String boardName,
    String boardNameEn,
    Visibility visibility,
    Handling handling,
    Outcome officeOutcome,
    Instant submittedAt,
    Optional<Instant> lastRepliedAt,
    int replyCount,
    int photoCount,
    int meTooCount,
    Optional<Instant> draftSavedAt,
    Instant sortedBy) {
  /** The title, with the words marked that the public does not read. */
  public WithheldText titleText() {
    return WithheldText.of(title, publicTitle);
  }

  /** The opening, with the words marked that the public does not read. */
  public WithheldText openingText() {
    return WithheldText.of(opening, publicOpening);
  }

  public CaseStatus status() {
    return CaseStatus.of(handling, lastRepliedAt.isPresent(), officeOutcome);
  }
}
