package org.zerodistance.city.columns;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** All writes to {@code story_column}. */
@Dependent
class Columns {
  private final Jdbi jdbi;

  @Inject
  Columns(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  ColumnId insert(SaveColumn column) {
    return jdbi.withHandle(
        h ->
            bound(
                    h.createUpdate(
                        """
                        INSERT INTO story_column
                          (slug, name, name_en, publication, description, rhythm, weekday, position, state)
                        VALUES (:slug, :name, :nameEn, :publication, :description, :rhythm, :weekday, :position, :state)
                        """),
                    column)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(ColumnId.class)
                .one());
  }

  boolean update(ColumnId id, SaveColumn column, int version) {
    return jdbi.withHandle(
        h ->
            bound(
                        h.createUpdate(
                            """
                            UPDATE story_column
                            SET slug = :slug, name = :name, name_en = :nameEn, publication = :publication,
                              description = :description, rhythm = :rhythm, weekday = :weekday, position = :position,
                              state = :state, version = version + 1
                            WHERE id = :id AND version = :version
                            """),
                        column)
                    .bind("id", id)
                    .bind("version", version)
                    .execute()
                == 1);
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
        .bind("state", column.state());
  }
}
