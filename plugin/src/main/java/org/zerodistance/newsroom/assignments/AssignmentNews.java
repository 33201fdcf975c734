package org.zerodistance.newsroom.assignments;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.foundation.audit.EventType;

/**
 * What somebody else last did with an assignment and its reporter has not answered yet.
 *
 * @param type handed over to the reporter, or started again after it was filed
 * @param reason why, in the other person's words
 */
public record AssignmentNews(
    AssignmentId id, EventType type, Optional<String> reason, Optional<String> by, Instant at) {
  /** Whether it was filed and came back. */
  public boolean cameBack() {
    return type == EventType.ASSIGNMENT_STARTED;
  }
}
