package org.zerodistance.dossiers;

import java.math.BigDecimal;
import java.time.Instant;
import org.zerodistance.inquiries.Handling;
import org.zerodistance.inquiries.InquiryId;
import org.zerodistance.inquiries.InquiryNumber;
import org.zerodistance.inquiries.Kind;
import org.zerodistance.inquiries.Outcome;
import org.zerodistance.viewers.OfficeId;

/** One case of a dossier; in its public words. Null where there is nothing. */
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
  public int voices() {
    return meTooCount + 1;
  }

  public boolean onTheMap() {
    return lat != null && lng != null;
  }
}
