package org.zerodistance.insight.dossiers;

import java.math.BigDecimal;
import java.time.Instant;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.foundation.platform.OfficeId;

/** A case of a dossier, with its public text. Missing values are null. */
public record DossierCase(
    InquiryId id,
    InquiryNumber number,
    String boardSlug,
    String boardName,
    String boardNameEn,
    OfficeId officeId,
    String officeName,
    String officeNameEn,
    Kind kind,
    String title,
    String opening,
    String place,
    BigDecimal lat,
    BigDecimal lng,
    Handling handling,
    Outcome officeOutcome,
    Instant submittedAt,
    Instant firstRepliedAt,
    Integer replyMinutes,
    int replyCount,
    int photoCount,
    int meTooCount,
    boolean listed) {
  public CaseStatus status() {
    return CaseStatus.of(handling, firstRepliedAt != null, officeOutcome);
  }

  public int voices() {
    return meTooCount + 1;
  }

  public boolean onTheMap() {
    return lat != null && lng != null;
  }
}
