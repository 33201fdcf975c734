package org.zerodistance.cases.remarks;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Moderation;

/**
 * A remark on a case's page.
 *
 * @param questionId the question it answers, if any
 * @param moderation admitted remarks are visible to everybody who sees the case, waiting ones to
 *     asker, office and newsroom
 * @param hidden whether it was taken down; then the text is empty
 * @param byReader whether it was written not by the asker but by another reader with the same
 *     problem
 */
public record RemarkRow(
    RemarkId id,
    Optional<QuestionId> questionId,
    String body,
    Moderation moderation,
    Instant madeAt,
    boolean byReader,
    boolean hidden) {
  public boolean waiting() {
    return moderation == Moderation.WAITING;
  }
}
