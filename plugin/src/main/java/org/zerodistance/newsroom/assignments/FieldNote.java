package org.zerodistance.newsroom.assignments;

import java.time.Instant;

/** What a reporter wrote down, in one of three forms. */
public final class FieldNote {
  private FieldNote() {}

  /** A note. */
  public record Note(String authorName, String body, Instant madeAt) {}

  /** A contact that was made. */
  public record ContactNote(
      String authorName, String whom, ContactWay how, String said, Instant contactedAt) {}

  /** A visit that was made. */
  public record VisitNote(
      VisitId id, String authorName, String place, String seen, Instant visitedAt) {}
}
