package org.zerodistance.city.offices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.city.offices.OfficesProblem.OfficesCode;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Violations;

/** Reads offices, singly or as a tree. */
@Dependent
public class OfficeDirectory {
  private static final String SELECT =
      "SELECT id, parent_id, slug, name, name_en, level, region, position, state, version FROM"
          + " office ";

  private final Jdbi jdbi;

  @Inject
  OfficeDirectory(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All offices, including closed ones; each parent comes directly before its children. */
  public List<OfficeNode> tree() {
    List<OfficeRow> rows =
        jdbi.withHandle(
            h -> h.createQuery(SELECT + "ORDER BY position, id").mapTo(OfficeRow.class).list());
    Map<Optional<OfficeId>, List<OfficeRow>> below = new HashMap<>();
    for (OfficeRow row : rows) {
      below.computeIfAbsent(row.parentId(), p -> new ArrayList<>()).add(row);
    }
    List<OfficeNode> tree = new ArrayList<>(rows.size());
    walk(Optional.empty(), 0, below, tree);
    return List.copyOf(tree);
  }

  private static void walk(
      Optional<OfficeId> parent,
      int depth,
      Map<Optional<OfficeId>, List<OfficeRow>> below,
      List<OfficeNode> tree) {
    for (OfficeRow row : below.getOrDefault(parent, List.of())) {
      tree.add(new OfficeNode(row, depth));
      walk(Optional.of(row.id()), depth + 1, below, tree);
    }
  }

  public Optional<OfficeRow> find(String slug) {
    if (!Violations.isSlug(slug)) {
      return Optional.empty();
    }
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE slug = :slug")
                .bind("slug", slug)
                .mapTo(OfficeRow.class)
                .findOne());
  }

  public Optional<OfficeRow> find(OfficeId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .mapTo(OfficeRow.class)
                .findOne());
  }

  /**
   * @throws OfficesProblem when there is no such office
   */
  public OfficeRow get(OfficeId id) {
    return find(id).orElseThrow(() -> new OfficesProblem(OfficesCode.OFFICE_NOT_FOUND));
  }

  /** The office itself and all offices below it; empty when there is no such office. */
  public Set<OfficeId> descendants(OfficeId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    WITH RECURSIVE below (id) AS (
                      SELECT id FROM office WHERE id = :id
                      UNION
                      SELECT o.id FROM office o JOIN below b ON o.parent_id = b.id)
                    SELECT id FROM below
                    """)
                .bind("id", id)
                .mapTo(OfficeId.class)
                .set());
  }
}
