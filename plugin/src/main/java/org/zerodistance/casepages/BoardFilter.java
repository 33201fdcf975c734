package org.zerodistance.casepages;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.inquiries.Kind;
import org.zerodistance.offices.BoardId;
import org.zerodistance.offices.TopicId;

/**
 * Which publicly listed inquiries a list shows.
 *
 * @param answered true for answered ones, false for open ones
 * @param from submitted at or after
 * @param to submitted before
 */
public record BoardFilter(
    Optional<BoardId> board,
    Optional<Kind> kind,
    Optional<Boolean> answered,
    Optional<TopicId> topic,
    Optional<Instant> from,
    Optional<Instant> to) {
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
