package org.zerodistance.cases.casepages;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * The filter of a list of publicly listed inquiries.
 *
 * @param answered true for answered ones, false for open ones
 * @param from the earliest time of submission, inclusive
 * @param to the latest time of submission, exclusive
 * @param places boards and offices to which the list is limited, or which are excluded
 */
public record BoardFilter(
    Optional<BoardId> board,
    Optional<Kind> kind,
    Optional<Boolean> answered,
    Optional<TopicId> topic,
    Optional<Instant> from,
    Optional<Instant> to,
    PlaceFilter places) {

  /** The boards and offices to choose from; an empty set means no restriction. */
  public record PlaceFilter(
      Set<BoardId> boards,
      Set<OfficeId> offices,
      Set<BoardId> withoutBoards,
      Set<OfficeId> withoutOffices) {
    static final PlaceFilter ANY = new PlaceFilter(Set.of(), Set.of(), Set.of(), Set.of());

    public PlaceFilter {
      boards = Set.copyOf(boards);
      offices = Set.copyOf(offices);
      withoutBoards = Set.copyOf(withoutBoards);
      withoutOffices = Set.copyOf(withoutOffices);
    }
  }

  /** A filter without restriction by place. */
  public BoardFilter(
      Optional<BoardId> board,
      Optional<Kind> kind,
      Optional<Boolean> answered,
      Optional<TopicId> topic,
      Optional<Instant> from,
      Optional<Instant> to) {
    this(board, kind, answered, topic, from, to, PlaceFilter.ANY);
  }

  public static final BoardFilter ALL =
      new BoardFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public static BoardFilter of(BoardId board) {
    return new BoardFilter(
        Optional.of(board),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
