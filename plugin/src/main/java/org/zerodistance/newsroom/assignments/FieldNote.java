package org.zerodistance.newsroom.assignments;

import java.time.Instant;

/** A reporter's record: a note, a contact or a visit. */
public final class FieldNote {
  private FieldNote() {}

  /** A note. */
  public record Note(String authorName, String body, Instant madeAt) {}

  /** A contact. */
  public record ContactNote(
      String authorName, String whom, ContactWay how, String said, Instant contactedAt) {}

  /** A visit. */
  public record VisitNote(
      VisitId id, String authorName, String place, String seen, Instant visitedAt) {}
}
