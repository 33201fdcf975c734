package org.zerodistance.cases.remarks;

import java.time.Instant;

/**
 * An office's question on a case's page.
 *
 * @param answeredAt null until the asker answers; the office's clock is paused for so long
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
