package org.zerodistance.cases.casepages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;

/**
 * Reads lists of publicly listed inquiries by cursor, with one statement each and never from the
 * search index.
 */
@Dependent
public class BoardPages {
  private static final String ROW =
      """
      SELECT i.id, i.number, b.slug AS board_slug, b.name AS board_name, b.name_en AS board_name_en,
        o.name AS office_name, o.name_en AS office_name_en, i.kind, i.title, LEFT(i.body, 160) AS opening, i.place,
        i.asker_label, i.handling, i.office_outcome, i.submitted_at, i.first_replied_at, i.last_replied_at,
        i.reply_count, i.photo_count, i.me_too_count, i.version
      FROM inquiry i
      LEFT JOIN board b ON b.id = i.board_id
      LEFT JOIN office o ON o.id = i.office_id
      """;

  private final Jdbi jdbi;

  @Inject
  BoardPages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** By time of submission, newest first. */
  public Page<InquiryRow> newest(BoardFilter filter, TimeCursor cursor, int limit) {
    Map<String, Object> values = new HashMap<>();
    StringBuilder where =
        new StringBuilder("WHERE ")
            .append(VisibilityPolicy.LISTED)
            .append(narrowed(filter, values));
    where.append(
        """
         AND i.submitted_at <= :at AND (i.submitted_at < :at OR i.id < :id)
        ORDER BY i.submitted_at DESC, i.id DESC LIMIT :limit
        """);
    return Page.of(
        list(ROW + where, values, cursor, limit + 1),
        limit,
        row -> new TimeCursor(row.submittedAt(), row.id().value()).toString());
  }

  /** The SQL conditions of a filter on the inquiry {@code i}; adds their values to the map. */
  String narrowed(BoardFilter filter, Map<String, Object> values) {
    StringBuilder where = new StringBuilder();
    filter.board().ifPresent(b -> add(where, values, " AND i.board_id = :board", "board", b));
    filter.kind().ifPresent(k -> add(where, values, " AND i.kind = :kind", "kind", k));
    filter.topic().ifPresent(t -> add(where, values, " AND i.topic_id = :topic", "topic", t));
    filter
        .answered()
        .ifPresent(
            a ->
                where.append(
                    a ? " AND i.first_replied_at IS NOT NULL" : " AND i.first_replied_at IS NULL"));
    filter.from().ifPresent(f -> add(where, values, " AND i.submitted_at >= :from", "from", f));
    filter.to().ifPresent(t -> add(where, values, " AND i.submitted_at < :to", "to", t));
    BoardFilter.PlaceFilter placeFilter = filter.places();
    within(where, values, " AND i.board_id IN (%s)", placeFilter.boards());
    within(where, values, " AND i.office_id IN (%s)", placeFilter.offices());
    within(
        where,
        values,
        " AND (i.board_id IS NULL OR i.board_id NOT IN (%s))",
        placeFilter.withoutBoards());
    within(
        where,
        values,
        " AND (i.office_id IS NULL OR i.office_id NOT IN (%s))",
        placeFilter.withoutOffices());
    return where.toString();
  }

  /**
   * Each value is bound separately: the text of a statement is cached in several places, so it must
   * not contain user input.
   */
  private static void within(
      StringBuilder where, Map<String, Object> values, String sql, Set<? extends LongId> ids) {
    List<String> names = new ArrayList<>();
    for (LongId id : ids) {
      String name = "place" + values.size();
      values.put(name, id);
      names.add(":" + name);
    }
    if (!names.isEmpty()) {
      where.append(sql.formatted(String.join(", ", names)));
    }
  }

  /** The listed inquiry with this number, if it passes the filter. */
  public Optional<InquiryRow> numbered(InquiryNumber number, BoardFilter filter) {
    Map<String, Object> values = new HashMap<>();
    values.put("number", number);
    String sql =
        ROW
            + "WHERE "
            + VisibilityPolicy.LISTED
            + " AND i.number = :number"
            + narrowed(filter, values);
    return jdbi.withHandle(
        h -> {
          Query query = h.createQuery(sql);
          values.forEach(query::bind);
          return query.mapTo(InquiryRow.class).findOne();
        });
  }

  /** Those of the inquiries that are listed, in no order. */
  List<InquiryRow> of(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            h ->
                h.createQuery(ROW + "WHERE " + VisibilityPolicy.LISTED + " AND i.id IN (<ids>)")
                    .bindList("ids", ids)
                    .mapTo(InquiryRow.class)
                    .list());
  }

  /** By time of the first answer, newest first. */
  public Page<InquiryRow> newestAnswered(TimeCursor cursor, int limit) {
    String where =
        """
        WHERE i.listed = 1 AND i.last_replied_at <= :at AND (i.last_replied_at < :at OR i.id < :id)
        ORDER BY i.last_replied_at DESC, i.id DESC LIMIT :limit
        """;
    return Page.of(
        list(ROW + where, Map.of(), cursor, limit + 1),
        limit,
        row -> new TimeCursor(row.lastRepliedAt(), row.id().value()).toString());
  }

  private List<InquiryRow> list(
      String sql, Map<String, Object> values, TimeCursor cursor, int limit) {
    return jdbi.withHandle(
        h -> {
          Query query =
              h.createQuery(sql)
                  .bind("at", cursor.at())
                  .bind("id", cursor.id())
                  .bind("limit", limit);
          values.forEach(query::bind);
          return query.mapTo(InquiryRow.class).list();
        });
  }

  private static void add(
      StringBuilder where, Map<String, Object> values, String sql, String name, Object value) {
    where.append(sql);
    values.put(name, value);
  }
}
