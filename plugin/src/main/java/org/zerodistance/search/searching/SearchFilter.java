package org.zerodistance.search.searching;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.offices.OfficeLevel;

/**
 * The filters of a search.
 *
 * @param board slug
 * @param topic path of a topic; topics below it match too
 * @param level of the office in charge
 * @param column slug
 * @param from submitted at or after
 * @param to submitted before
 */
public record SearchFilter(
    Optional<SearchType> type,
    Optional<String> board,
    Optional<Kind> kind,
    Optional<String> topic,
    Optional<SearchState> state,
    Optional<OfficeLevel> level,
    Optional<String> column,
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
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** A filter without office level and column. */
  public SearchFilter(
      Optional<SearchType> type,
      Optional<String> board,
      Optional<Kind> kind,
      Optional<String> topic,
      Optional<SearchState> state,
      Optional<Instant> from,
      Optional<Instant> to) {
    this(type, board, kind, topic, state, Optional.empty(), Optional.empty(), from, to);
  }

  /** The same filter within one board or column. */
  public SearchFilter inside(Optional<String> otherBoard, Optional<String> otherColumn) {
    return new SearchFilter(type, otherBoard, kind, topic, state, level, otherColumn, from, to);
  }
}
