package org.zerodistance.cases.inquiries;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.TopicId;

/**
 * How a moderator lets an inquiry in.
 *
 * @param board where it goes, and so which office answers
 * @param redactions parts to black out in public; the original is kept
 */
public record Admission(
    Kind kind,
    BoardId board,
    Optional<TopicId> topic,
    Visibility visibility,
    List<Span> redactions) {
  public Admission {
    redactions = List.copyOf(redactions);
  }
}
