package org.zerodistance.proposals;

import java.time.Instant;
import org.zerodistance.inquiries.Handling;
import org.zerodistance.inquiries.InquiryId;
import org.zerodistance.inquiries.InquiryNumber;
import org.zerodistance.inquiries.Outcome;

/** One case of a proposal. */
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
    int meTooCount) {}
