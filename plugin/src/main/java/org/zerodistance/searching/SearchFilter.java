package org.zerodistance.searching;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.inquiries.Kind;

/**
 * What hits must be besides matching.
 *
 * @param board slug
 * @param topic path of a topic; what lies below it counts as well
 * @param from submitted at or after
 * @param to submitted before
 */
public record SearchFilter(
    Optional<SearchType> type,
    Optional<String> board,
    Optional<Kind> kind,
    Optional<String> topic,
    Optional<SearchState> state,
    Optional<Instant> from,
    Optional<Instant> to) {
  public static final SearchFilter NONE =
      new SearchFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
