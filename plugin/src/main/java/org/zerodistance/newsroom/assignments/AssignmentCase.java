package org.zerodistance.newsroom.assignments;

import java.time.Instant;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.status.CaseStatus;

/** A case of an assignment, with the data that a reporter needs on the way. */
public record AssignmentCase(
    AssignmentId assignmentId,
    InquiryId id,
    InquiryNumber number,
    String title,
    String body,
    Kind kind,
    Handling handling,
    Outcome officeOutcome,
    Visibility visibility,
    String place,
    String askerLabel,
    Instant submittedAt,
    Instant firstRepliedAt,
    int replyCount,
    int meTooCount,
    String boardName,
    String boardNameEn,
    String officeName,
    String officeNameEn,
    String lastReply,
    String lastReplyOffice,
    Instant lastRepliedAt) {

  public CaseStatus status() {
    return CaseStatus.of(handling, firstRepliedAt != null, officeOutcome);
  }

  public String boardNameIn(String lang) {
    return in(lang, boardName, boardNameEn);
  }

  public String officeNameIn(String lang) {
    return in(lang, officeName, officeNameEn);
  }

  private static String in(String lang, String name, String english) {
    return lang.startsWith("en") && english != null && !english.isEmpty() ? english : name;
  }
}
