package org.zerodistance.city.offices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.city.offices.OfficesProblem.OfficesCode;
import org.zerodistance.foundation.platform.Violations;

/**
 * Reads boards, with their office's name and their counters, in the order set by administrators.
 */
@Dependent
public class BoardDirectory {
  private static final String SELECT =
      """
      SELECT b.id, b.office_id, o.name AS office_name, o.name_en AS office_name_en, b.slug, b.name, b.name_en,
             b.kind, b.group_name, b.group_name_en, b.description, b.description_en, b.state,
             COALESCE(f.received, 0) AS received, COALESCE(f.answered, 0) AS answered, b.position, b.version
      FROM board b
      JOIN office o ON o.id = b.office_id
      LEFT JOIN board_figure f ON f.board_id = b.id
      """;

  private final Jdbi jdbi;

  @Inject
  BoardDirectory(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The boards that take inquiries. */
  public List<BoardRow> open() {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE b.state = 'open' ORDER BY b.position, b.id")
                .mapTo(BoardRow.class)
                .list());
  }

  /** The boards that take inquiries, by group; groups are in the order of their first board. */
  public List<BoardRow> openByGroup() {
    Map<String, List<BoardRow>> groups = new LinkedHashMap<>();
    open().forEach(row -> groups.computeIfAbsent(row.groupName(), g -> new ArrayList<>()).add(row));
    return groups.values().stream().flatMap(List::stream).toList();
  }

  /** All boards, including closed ones. */
  public List<BoardRow> all() {
    return jdbi.withHandle(
        h -> h.createQuery(SELECT + "ORDER BY b.position, b.id").mapTo(BoardRow.class).list());
  }

  public Optional<BoardRow> find(String slug) {
    if (!Violations.isSlug(slug)) {
      return Optional.empty();
    }
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE b.slug = :slug")
                .bind("slug", slug)
                .mapTo(BoardRow.class)
                .findOne());
  }

  /**
   * @throws OfficesProblem when there is no such board
   */
  public BoardRow get(String slug) {
    return find(slug).orElseThrow(() -> new OfficesProblem(OfficesCode.BOARD_NOT_FOUND));
  }

  public Optional<BoardRow> find(BoardId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE b.id = :id")
                .bind("id", id)
                .mapTo(BoardRow.class)
                .findOne());
  }

  /**
   * @throws OfficesProblem when there is no such board
   */
  public BoardRow get(BoardId id) {
    return find(id).orElseThrow(() -> new OfficesProblem(OfficesCode.BOARD_NOT_FOUND));
  }
}
