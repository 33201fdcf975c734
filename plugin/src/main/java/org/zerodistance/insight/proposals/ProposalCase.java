package org.zerodistance.insight.proposals;

import java.time.Instant;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.status.CaseStatus;

/** A case of a proposal. */
public record ProposalCase(
    InquiryId id,
    InquiryNumber number,
    String boardName,
    String boardNameEn,
    String title,
    String opening,
    String place,
    Handling handling,
    Outcome officeOutcome,
    Instant submittedAt,
    Instant firstRepliedAt,
    int meTooCount) {
  public CaseStatus status() {
    return CaseStatus.of(handling, firstRepliedAt != null, officeOutcome);
  }
}
