package org.zerodistance.newsroom.notebook;

import java.time.Instant;

/**
 * What an entry said before it was corrected or removed.
 *
 * @param title the person of a contact, the place of a visit; null for a note
 * @param how the way of a contact; null for the others
 */
public record EarlierWording(
    EntryKind entryKind,
    long entryId,
    Act act,
    String title,
    ContactWay how,
    String body,
    Instant happenedAt,
    String authorName,
    String actedByName,
    Instant actedAt) {
  /** What was done to the entry. */
  public enum Act {
    CORRECTED,
    REMOVED
  }
}
