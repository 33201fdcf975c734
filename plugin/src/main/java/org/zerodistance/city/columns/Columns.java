package org.zerodistance.city.columns;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.sql.SqlErrors;

/** Writes the table {@code story_column}. */
@Dependent
class Columns {
  private final Jdbi jdbi;
  private final IndexQueue indexQueue;

  @Inject
  Columns(Jdbi jdbi, IndexQueue indexQueue) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
  }

  ColumnId insert(SaveColumn column) {
    try {
      return jdbi.withHandle(
          h ->
              bound(
                      h.createUpdate(
                          """
                          INSERT INTO story_column
                            (slug, name, name_en, publication, description, rhythm, weekday, position, second_reader, state)
                          VALUES (:slug, :name, :nameEn, :publication, :description, :rhythm, :weekday, :position,
                            :secondReader, :state)
                          """),
                      column)
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(ColumnId.class)
                  .one());
    } catch (UnableToExecuteStatementException e) {
      throw taken(e, column);
    }
  }

  boolean update(ColumnRow before, SaveColumn column, int version) {
    boolean changed;
    try {
      changed =
          jdbi.withHandle(
              h ->
                  bound(
                              h.createUpdate(
                                  """
                              UPDATE story_column
                              SET slug = :slug, name = :name, name_en = :nameEn, publication = :publication,
                                description = :description, rhythm = :rhythm, weekday = :weekday, position = :position,
                                second_reader = :secondReader, state = :state, version = version + 1
                              WHERE id = :id AND version = :version
                              """),
                              column)
                          .bind("id", before.id())
                          .bind("version", version)
                          .execute()
                      == 1);
    } catch (UnableToExecuteStatementException e) {
      throw taken(e, column);
    }
    boolean sameWords =
        before.slug().equals(column.slug()) && before.name().equals(column.name().strip());
    if (changed && !sameWords) {
      indexQueue.changed(IndexSubject.COLUMN, before.id());
    }
    return changed;
  }

  /** Two people may choose the same address between the check and the write. */
  private static RuntimeException taken(UnableToExecuteStatementException e, SaveColumn column) {
    return SqlErrors.onDuplicate(
        e, () -> new ColumnProblem(ColumnProblem.Code.COLUMN_ADDRESS_TAKEN, column.slug()));
  }

  private static Update bound(Update update, SaveColumn column) {
    String english = column.nameEn() == null ? "" : column.nameEn().strip();
    return update
        .bind("slug", column.slug())
        .bind("name", column.name().strip())
        .bind("nameEn", english.isEmpty() ? null : english)
        .bind("publication", column.publication().strip())
        .bind("description", column.description() == null ? "" : column.description().strip())
        .bind("rhythm", column.rhythm())
        .bind("weekday", column.weekday().orElse(null))
        .bind("position", column.position())
        .bind("secondReader", column.secondReader())
        .bind("state", column.state());
  }
}
