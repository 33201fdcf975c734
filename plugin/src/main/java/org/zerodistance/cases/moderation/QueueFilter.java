package org.zerodistance.cases.moderation;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.offices.BoardId;

/**
 * The part of the queue on which a moderator works.
 *
 * @param undecided only inquiries whose askers leave the board to the newsroom
 * @param photos only inquiries with photos
 * @param before only tasks that arrived before this instant
 * @param words only cases with these words in the title, the text or the remark, or with this
 *     number; upper and lower case are the same
 */
public record QueueFilter(
    Optional<Cause> cause,
    Optional<BoardId> board,
    boolean undecided,
    Optional<Kind> kind,
    boolean photos,
    Optional<Instant> before,
    Optional<String> words) {
  /** The whole queue. */
  public static final QueueFilter ALL =
      new QueueFilter(
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty());

  public QueueFilter withCause(Optional<Cause> other) {
    return new QueueFilter(other, board, undecided, kind, photos, before, words);
  }

  public QueueFilter arrivedBefore(Instant other) {
    return new QueueFilter(cause, board, undecided, kind, photos, Optional.of(other), words);
  }

  /**
   * Further conditions on a task {@code t} of the inquiry {@code i}. The words are looked for in
   * the originals, of the few tasks alone that wait.
   */
  String conditions() {
    StringBuilder sql = new StringBuilder();
    cause.ifPresent(c -> sql.append(" AND t.cause = :cause"));
    board.ifPresent(b -> sql.append(" AND i.board_id = :board"));
    if (undecided) {
      sql.append(" AND i.board_id IS NULL");
    }
    kind.ifPresent(k -> sql.append(" AND i.kind = :kind"));
    if (photos) {
      sql.append(" AND i.photo_count > 0");
    }
    before.ifPresent(b -> sql.append(" AND t.created_at < :before"));
    words.ifPresent(
        w ->
            sql.append(
                """
                 AND (i.number = :number OR LOWER(i.title) LIKE :words OR LOWER(i.body) LIKE :words
                  OR EXISTS (SELECT 1 FROM inquiry_original o WHERE o.inquiry_id = i.id
                    AND (LOWER(o.title) LIKE :words OR LOWER(o.body) LIKE :words))
                  OR EXISTS (SELECT 1 FROM remark m WHERE m.id = t.remark_id AND LOWER(m.body) LIKE :words))
                """));
    return sql.toString();
  }

  Query bound(Query query) {
    cause.ifPresent(c -> query.bind("cause", c));
    board.ifPresent(b -> query.bind("board", b));
    kind.ifPresent(k -> query.bind("kind", k));
    before.ifPresent(b -> query.bind("before", b));
    words.ifPresent(
        w ->
            query
                .bind("number", w.matches("[0-9]{1,18}") ? Long.parseLong(w) : -1L)
                .bind(
                    "words",
                    "%"
                        + w.toLowerCase(java.util.Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1")
                        + "%"));
    return query;
  }
}
