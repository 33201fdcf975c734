package org.zerodistance.insight.likeness;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Place;

/**
 * The text of a case that is compared: only public text, except for the case that the viewer has
 * open.
 */
public record CaseWords(String title, String body, Place place, Instant at) {
  private static final int OPENING = 600;

  public CaseWords {
    title = title.strip();
    body = body.strip();
  }

  /** The text of a reader who is still writing. */
  public static CaseWords draft(String title, String body, Optional<String> place, Instant at) {
    return new CaseWords(title, body, new Place(place, Optional.empty()), at);
  }

  /**
   * The first part of the text, which contains the subject; comparing whole texts would make long
   * texts similar.
   */
  String opening() {
    return body.length() <= OPENING ? body : body.substring(0, OPENING);
  }
}
