package org.zerodistance.cases.casepages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;

/**
 * Finds publicly listed inquiries by the words of their titles, newest first, from the database
 * alone. Scans the index that lists the newest and contains the titles, from the newest on until a
 * page is full: words in many titles are found at once, words in none cost a scan of all titles
 * (ADR 0008).
 */
@Dependent
public class TitlePages {
  /** The prefix of cursors of pages that were found by pairs of characters. */
  private static final String BY_PAIRS = "pairs.";

  private static final int SECONDS = 2;

  private final Jdbi jdbi;
  private final BoardPages pages;

  @Inject
  TitlePages(Jdbi jdbi, BoardPages pages) {
    this.jdbi = jdbi;
    this.pages = pages;
  }

  /**
   * Inquiries whose titles contain all of the words or, when there are none, most of the pairs.
   *
   * @param cursor the cursor of the previous page; anything else gives the first page
   * @return empty when the database does not find them in time
   */
  public Optional<Page<InquiryRow>> newest(
      TitleWords words, BoardFilter filter, String cursor, int limit) {
    try {
      if (cursor.startsWith(BY_PAIRS)) {
        return Optional.of(byPairs(words, filter, cursor.substring(BY_PAIRS.length()), limit));
      }
      Page<InquiryRow> found = byWords(words, filter, TimeCursor.of(cursor), limit);
      return Optional.of(
          found.rows().isEmpty() && cursor.isEmpty() && !words.pairs().isEmpty()
              ? byPairs(words, filter, "", limit)
              : found);
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLTimeoutException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Page<InquiryRow> byWords(
      TitleWords words, BoardFilter filter, TimeCursor cursor, int limit) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder condition = new StringBuilder();
    for (String word : words.words()) {
      condition.append(" AND ").append(says(word, values));
    }
    return slice(condition.toString(), values, filter, cursor, limit);
  }

  private Page<InquiryRow> byPairs(TitleWords words, BoardFilter filter, String cursor, int limit) {
    Map<String, Object> values = new LinkedHashMap<>();
    String sum =
        words.pairs().stream()
            .map(pair -> "(" + says(pair, values) + ")")
            .collect(Collectors.joining(" + "));
    values.put("least", words.leastPairs());
    Page<InquiryRow> found =
        slice(" AND " + sum + " >= :least", values, filter, TimeCursor.of(cursor), limit);
    return new Page<>(found.rows(), found.next().map(BY_PAIRS::concat));
  }

  /**
   * A comparison that ignores case costs more, so it is used only for words with letters that have
   * case. Words consist of letters and digits only, so none contains a wildcard.
   */
  private static String says(String word, Map<String, Object> values) {
    String name = "w" + values.size();
    values.put(name, "%" + word + "%");
    boolean hasCase = word.codePoints().anyMatch(c -> Character.toUpperCase(c) != c);
    return "i.title " + (hasCase ? "COLLATE utf8mb4_general_ci " : "") + "LIKE :" + name;
  }

  private Page<InquiryRow> slice(
      String condition,
      Map<String, Object> values,
      BoardFilter filter,
      TimeCursor cursor,
      int limit) {
    String sql = sql(condition + pages.narrowed(filter, values));
    values.put("at", cursor.at());
    values.put("id", cursor.id());
    values.put("limit", limit + 1);
    List<Long> ids =
        jdbi.withHandle(
            h -> {
              Query query = h.createQuery(sql).setQueryTimeout(SECONDS);
              values.forEach(query::bind);
              return query.mapTo(Long.class).list();
            });
    Map<Long, InquiryRow> rows =
        pages.of(ids).stream()
            .collect(Collectors.toMap(row -> row.id().value(), Function.identity()));
    List<InquiryRow> ordered = new ArrayList<>();
    for (Long id : ids) {
      // An inquiry that was hidden between the two statements is missing.
      Optional.ofNullable(rows.get(id)).ifPresent(ordered::add);
    }
    return Page.of(
        ordered, limit, row -> new TimeCursor(row.submittedAt(), row.id().value()).toString());
  }

  /** The index is named because only it contains the titles in the order of the list. */
  static String sql(String condition) {
    return "SELECT i.id FROM inquiry i FORCE INDEX (inquiry_newest) WHERE "
        + VisibilityPolicy.LISTED
        + condition
        + """
           AND i.submitted_at <= :at AND (i.submitted_at < :at OR i.id < :id)
          ORDER BY i.submitted_at DESC, i.id DESC LIMIT :limit
          """;
  }
}
