package org.zerodistance.insight.likeness;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Place;

/**
 * What is compared of a case: public words alone, unless it is the case that the viewer has open.
 */
public record CaseWords(String title, String body, Place place, Instant at) {
  private static final int OPENING = 600;

  public CaseWords {
    title = title.strip();
    body = body.strip();
  }

  /** The words of a reader who is still writing. */
  public static CaseWords draft(String title, String body, Optional<String> place, Instant at) {
    return new CaseWords(title, body, new Place(place, Optional.empty()), at);
  }

  /** The beginning of the text; what matters stands there, and long texts are not all alike. */
  String opening() {
    return body.length() <= OPENING ? body : body.substring(0, OPENING);
  }
}
