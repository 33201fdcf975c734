package org.zerodistance.remarks;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.inquiries.Moderation;

/**
 * A remark on a case's page.
 *
 * @param questionId the question it answers, if any
 * @param moderation admitted ones are for everybody who sees the case; waiting ones for asker,
 *     office and newsroom
 */
public record RemarkRow(
    RemarkId id,
    Optional<QuestionId> questionId,
    String body,
    Moderation moderation,
    Instant madeAt) {
  public boolean waiting() {
    return moderation == Moderation.WAITING;
  }
}
