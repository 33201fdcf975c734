package org.zerodistance.replies;

import java.time.Instant;
import java.util.List;
import org.zerodistance.attachments.PhotoRow;
import org.zerodistance.inquiries.Outcome;
import org.zerodistance.viewers.OfficeId;

/**
 * An answer on a case's page, signed by the office.
 *
 * @param bodyHtml sanitised when it was stored
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
    List<PhotoRow> photos) {
  public ReplyRow {
    photos = List.copyOf(photos);
  }
}
