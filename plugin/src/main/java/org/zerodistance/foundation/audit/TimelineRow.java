package org.zerodistance.foundation.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a timeline.
 *
 * @param actorName the account's name; only for the newsroom, null otherwise
 * @param note what was said, null when nothing
 */
public record TimelineRow(
    Instant at,
    EventType type,
    Audience audience,
    ActorKind actorKind,
    String actorName,
    String officeName,
    String officeNameEn,
    String note,
    Map<String, String> data) {
  public TimelineRow {
    data = Map.copyOf(data);
  }
}
