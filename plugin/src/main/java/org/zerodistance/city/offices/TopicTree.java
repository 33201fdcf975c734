package org.zerodistance.city.offices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.city.offices.OfficesProblem.OfficesCode;

/** Reads the topic tree. */
@Dependent
public class TopicTree {
  private static final String SELECT =
      "SELECT id, parent_id, level, name, path, position, version FROM topic ";

  private final Jdbi jdbi;

  @Inject
  TopicTree(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All topics; each parent comes directly before its children. */
  public List<TopicRow> all() {
    List<TopicRow> rows =
        jdbi.withHandle(
            h -> h.createQuery(SELECT + "ORDER BY position, id").mapTo(TopicRow.class).list());
    Map<Optional<TopicId>, List<TopicRow>> below = new HashMap<>();
    for (TopicRow row : rows) {
      below.computeIfAbsent(row.parentId(), p -> new ArrayList<>()).add(row);
    }
    List<TopicRow> tree = new ArrayList<>(rows.size());
    walk(Optional.empty(), below, tree);
    return List.copyOf(tree);
  }

  private static void walk(
      Optional<TopicId> parent, Map<Optional<TopicId>, List<TopicRow>> below, List<TopicRow> tree) {
    for (TopicRow row : below.getOrDefault(parent, List.of())) {
      tree.add(row);
      walk(Optional.of(row.id()), below, tree);
    }
  }

  /**
   * @param path the names joined by {@code /}, for example {@code 城建市政/路灯/路灯不亮}
   */
  public Optional<TopicRow> find(String path) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE path = :path")
                .bind("path", path)
                .mapTo(TopicRow.class)
                .findOne());
  }

  public Optional<TopicRow> find(TopicId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .mapTo(TopicRow.class)
                .findOne());
  }

  /**
   * @throws OfficesProblem when there is no such topic
   */
  public TopicRow get(TopicId id) {
    return find(id).orElseThrow(() -> new OfficesProblem(OfficesCode.TOPIC_NOT_FOUND));
  }

  /** The topics of the first level. */
  public List<TopicRow> roots() {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE parent_id IS NULL ORDER BY position, id")
                .mapTo(TopicRow.class)
                .list());
  }

  /** The topics directly below this one. */
  public List<TopicRow> children(TopicId parent) {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "WHERE parent_id = :parent ORDER BY position, id")
                .bind("parent", parent)
                .mapTo(TopicRow.class)
                .list());
  }
}
