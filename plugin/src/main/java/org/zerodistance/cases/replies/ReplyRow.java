package org.zerodistance.cases.replies;

import java.time.Instant;
import java.util.List;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.media.attachments.PhotoRow;

/**
 * An answer on a case's page, signed by the office.
 *
 * @param bodyHtml sanitized when it was stored
 * @param hidden whether it was taken down; then the texts are empty
 */
public record ReplyRow(
    ReplyId id,
    OfficeId officeId,
    String officeName,
    String officeNameEn,
    String bodyHtml,
    String bodyText,
    Outcome outcome,
    Instant repliedAt,
    boolean hidden,
    List<PhotoRow> photos) {
  public ReplyRow {
    photos = List.copyOf(photos);
  }

  /** What this answer says of the case. */
  public CaseStatus says() {
    return CaseStatus.answeredAs(outcome);
  }
}
