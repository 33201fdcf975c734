package org.zerodistance.cases.remarks;

import java.time.Instant;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * An office's question on a case's page.
 *
 * @param answeredAt null until the asker answers; whether the clock waits for it is decided by
 *     {@link org.zerodistance.cases.deadlines.CaseClock#waitsFor}
 */
public record QuestionRow(
    QuestionId id,
    OfficeId officeId,
    String officeName,
    String officeNameEn,
    String body,
    Instant askedAt,
    Instant answeredAt) {
  public boolean open() {
    return answeredAt == null;
  }
}
