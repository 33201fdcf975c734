package org.zerodistance.newsroom.assignments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Visibility;

/**
 * A tip of the pool. Missing values are null.
 *
 * @param body the first 200 characters of the inquiry
 * @param tipReason the reason written by the person who flagged it
 * @param assignmentTitle null also when the viewer may not see another case of the assignment
 * @param overdueSince when the office should have answered
 * @param releasedBecause the reason written by the reporter who returned it
 */
public record TipRow(
    InquiryId id,
    InquiryNumber number,
    String title,
    String body,
    Kind kind,
    Handling handling,
    Visibility visibility,
    String place,
    Instant submittedAt,
    int meTooCount,
    int photoCount,
    String boardName,
    String boardNameEn,
    String topicPath,
    String tipReason,
    String flaggedBy,
    Instant flaggedAt,
    Instant overdueSince,
    AssignmentId assignmentId,
    String assignmentTitle,
    LocalDate assignmentDueOn,
    String releasedBecause,
    boolean manyMeToos) {

  /** The reasons, the strongest first. */
  public List<TipReason> reasons() {
    List<TipReason> reasons = new ArrayList<>();
    if (assignmentId != null) {
      reasons.add(TipReason.PROPOSED);
    }
    if (flaggedAt != null) {
      reasons.add(TipReason.FLAGGED);
    }
    if (overdueSince != null) {
      reasons.add(TipReason.OVERDUE);
    }
    if (manyMeToos) {
      reasons.add(TipReason.ME_TOOS);
    }
    if (visibility == Visibility.NEWSROOM_ONLY) {
      reasons.add(TipReason.NEWSROOM_ONLY);
    }
    return List.copyOf(reasons);
  }

  public String boardNameIn(String lang) {
    return lang.startsWith("en") && boardNameEn != null && !boardNameEn.isEmpty()
        ? boardNameEn
        : boardName;
  }
}
