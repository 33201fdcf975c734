package org.zerodistance.foundation.audit;

import java.time.Instant;
import java.util.Map;

/**
 * An entry of a timeline.
 *
 * @param actorName the account's name; only for the newsroom, null otherwise
 * @param note the note of the event, null when there is none
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
