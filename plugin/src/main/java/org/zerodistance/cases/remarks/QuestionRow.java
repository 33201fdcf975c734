package org.zerodistance.cases.remarks;

import java.time.Instant;

/**
 * An office's question on a case's page.
 *
 * @param answeredAt null while it waits for the asker and the office's clock stands still
 */
public record QuestionRow(
    QuestionId id,
    String officeName,
    String officeNameEn,
    String body,
    Instant askedAt,
    Instant answeredAt) {
  public boolean open() {
    return answeredAt == null;
  }
}
