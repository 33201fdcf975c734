package org.zerodistance.cases.inquiries;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.TopicId;

/**
 * A moderator's decision to admit an inquiry.
 *
 * @param board the board, which determines the office that answers
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
