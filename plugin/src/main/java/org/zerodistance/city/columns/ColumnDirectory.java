package org.zerodistance.city.columns;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.Violations;

/**
 * Reads columns in the order set by administrators. A house has few columns, so every list is
 * complete, without paging.
 */
@Dependent
public class ColumnDirectory {
  private static final String SELECT =
      """
      SELECT id, slug, name, name_en, publication, description, rhythm, weekday, position, second_reader, state,
        version
      FROM story_column
      """;

  private final Jdbi jdbi;

  @Inject
  ColumnDirectory(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The open columns. */
  public List<ColumnRow> open() {
    return all().stream().filter(ColumnRow::open).toList();
  }

  /** All columns, including closed ones. */
  public List<ColumnRow> all() {
    return jdbi.withHandle(
        h -> h.createQuery(SELECT + "ORDER BY position, id").mapTo(ColumnRow.class).list());
  }

  public Optional<ColumnRow> find(String slug) {
    if (!Violations.isSlug(slug)) {
      return Optional.empty();
    }
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE slug = :slug")
                .bind("slug", slug)
                .mapTo(ColumnRow.class)
                .findOne());
  }

  /**
   * @throws ColumnProblem when there is no such column
   */
  public ColumnRow get(String slug) {
    return find(slug)
        .orElseThrow(() -> new ColumnProblem(ColumnProblem.Code.COLUMN_NOT_FOUND, slug));
  }

  /**
   * @throws ColumnProblem when there is no such column
   */
  public ColumnRow get(ColumnId id) {
    return jdbi.withHandle(
            h ->
                h.createQuery(SELECT + "WHERE id = :id")
                    .bind("id", id)
                    .mapTo(ColumnRow.class)
                    .findOne())
        .orElseThrow(() -> new ColumnProblem(ColumnProblem.Code.COLUMN_NOT_FOUND, id));
  }
}
