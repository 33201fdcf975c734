package org.zerodistance.city.offices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;

/** Writes the table {@code board}. */
@Dependent
class Boards {
  private final Jdbi jdbi;
  private final IndexQueue indexQueue;

  @Inject
  Boards(Jdbi jdbi, IndexQueue indexQueue) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
  }

  BoardId create(SaveBoard board) {
    try {
      return jdbi.withHandle(
          h ->
              bound(
                      h.createUpdate(
                          """
                          INSERT INTO board (office_id, slug, name, name_en, kind, group_name, group_name_en,
                                             description, description_en, position, state)
                          VALUES (:office, :slug, :name, :nameEn, :kind, :groupName, :groupNameEn,
                                  :description, :descriptionEn, :position, :state)
                          """),
                      board)
                  .bind("slug", board.slug())
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(BoardId.class)
                  .one());
    } catch (UnableToExecuteStatementException e) {
      throw Offices.taken(e);
    }
  }

  /** Whether the row still had that version. */
  boolean change(BoardRow before, int version, SaveBoard board) {
    boolean changed =
        jdbi.withHandle(
                h ->
                    bound(
                            h.createUpdate(
                                """
                            UPDATE board SET office_id = :office, name = :name, name_en = :nameEn, kind = :kind,
                              group_name = :groupName, group_name_en = :groupNameEn, description = :description,
                              description_en = :descriptionEn, position = :position, state = :state,
                              version = version + 1
                            WHERE id = :id AND version = :version
                            """),
                            board)
                        .bind("id", before.id())
                        .bind("version", version)
                        .execute())
            == 1;
    if (changed && !before.name().equals(board.name())) {
      indexQueue.changed(IndexSubject.BOARD, before.id());
    }
    return changed;
  }

  private static <S extends SqlStatement<S>> S bound(S statement, SaveBoard board) {
    return statement
        .bind("office", board.office())
        .bind("name", board.name())
        .bind("nameEn", Offices.blankToNull(board.nameEn()))
        .bind("kind", board.kind())
        .bind("groupName", board.groupName())
        .bind("groupNameEn", Offices.blankToNull(board.groupNameEn()))
        .bind("description", board.description())
        .bind("descriptionEn", Offices.blankToNull(board.descriptionEn()))
        .bind("position", board.position())
        .bind("state", board.state());
  }
}
