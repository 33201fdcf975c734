package org.zerodistance.cases.remarks;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Moderation;

/**
 * A remark on a case's page.
 *
 * @param questionId the question it answers, if any
 * @param moderation admitted ones are for everybody who sees the case; waiting ones for asker,
 *     office and newsroom
 * @param byReader whether another reader wrote it who met the same, and not the asker
 */
public record RemarkRow(
    RemarkId id,
    Optional<QuestionId> questionId,
    String body,
    Moderation moderation,
    Instant madeAt,
    boolean byReader) {
  public boolean waiting() {
    return moderation == Moderation.WAITING;
  }
}
