package org.zerodistance.cases.casepages;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.foundation.platform.OfficeId;

/**
 * Which publicly listed inquiries a list shows.
 *
 * @param answered true for answered ones, false for open ones
 * @param from submitted at or after
 * @param to submitted before
 * @param places further boards and offices that it must be with, or must not
 */
public record BoardFilter(
    Optional<BoardId> board,
    Optional<Kind> kind,
    Optional<Boolean> answered,
    Optional<TopicId> topic,
    Optional<Instant> from,
    Optional<Instant> to,
    PlaceFilter places) {

  /** Of each any one that stands there; where none stands, any at all. */
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

  /** In any place. */
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
