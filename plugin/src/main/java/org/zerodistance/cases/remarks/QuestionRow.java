package org.zerodistance.cases.remarks;

import java.time.Instant;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * A question of an office or of the newsroom on a case's page.
 *
 * @param officeId null for a question of the newsroom, for which no clock waits
 * @param answeredAt null until the asker answers; whether the clock waits for it is decided by
 *     {@link org.zerodistance.cases.deadlines.CaseClock#waitsFor}
 * @param hidden whether it was taken down; then the text is empty
 */
public record QuestionRow(
    QuestionId id,
    OfficeId officeId,
    String officeName,
    String officeNameEn,
    String body,
    Instant askedAt,
    Instant answeredAt,
    boolean hidden) {
  public boolean open() {
    return answeredAt == null;
  }

  /** Whether the newsroom asks. */
  public boolean newsroom() {
    return officeId == null;
  }
}
