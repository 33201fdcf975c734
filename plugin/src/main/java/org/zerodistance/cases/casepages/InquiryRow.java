package org.zerodistance.cases.casepages;

import java.time.Instant;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.status.CaseStatus;

/**
 * An inquiry in a public list.
 *
 * @param opening the first characters of the text, for lists that show an excerpt
 */
public record InquiryRow(
    InquiryId id,
    InquiryNumber number,
    String boardSlug,
    String boardName,
    String boardNameEn,
    String officeName,
    String officeNameEn,
    Kind kind,
    String title,
    String opening,
    String place,
    String askerLabel,
    Handling handling,
    Outcome officeOutcome,
    Instant submittedAt,
    Instant firstRepliedAt,
    Instant lastRepliedAt,
    int replyCount,
    int photoCount,
    int meTooCount,
    int version) {

  public CaseStatus status() {
    return CaseStatus.of(handling, answered(), officeOutcome);
  }

  public boolean answered() {
    return firstRepliedAt != null;
  }
}
