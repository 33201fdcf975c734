package org.zerodistance.search.indexing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.Handling;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.Outcome;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.city.offices.OfficeLevel;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/**
 * Builds the documents of cases from the current rows. A document that may not be found has no
 * text. A few statements for any number of ids.
 */
@Dependent
class CaseDocuments {
  private record CaseTexts(
      long id,
      long number,
      String title,
      String body,
      String place,
      Kind kind,
      Handling handling,
      Outcome officeOutcome,
      Visibility visibility,
      Moderation moderation,
      Instant submittedAt,
      Instant firstRepliedAt,
      Instant lastRepliedAt,
      int version,
      String boardSlug,
      String boardName,
      Optional<OfficeId> officeId,
      String officeSlug,
      String officeName,
      OfficeLevel officeLevel,
      String topicPath) {
    VisibilityPolicy.Facts facts() {
      return new VisibilityPolicy.Facts(visibility, moderation, officeId, false);
    }

    CaseStatus status() {
      return CaseStatus.of(moderation, handling, firstRepliedAt != null, officeOutcome);
    }
  }

  private record Text(long owner, String text) {}

  private record OpenDeadline(long owner, Instant at) {}

  private final Jdbi jdbi;

  @Inject
  CaseDocuments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The public reads the redacted text, the staff the original. */
  private static String words(IndexView view) {
    return switch (view) {
      case PUBLIC -> "i.title, i.body, i.place";
      case STAFF ->
          "COALESCE(w.title, i.title) AS title, COALESCE(w.body, i.body) AS body,"
              + " COALESCE(w.place, i.place) AS place";
    };
  }

  private static String originals(IndexView view) {
    return view == IndexView.PUBLIC ? "" : "LEFT JOIN inquiry_original w ON w.inquiry_id = i.id";
  }

  private static String remarks(IndexView view) {
    return view == IndexView.PUBLIC ? "'admitted'" : "'admitted', 'waiting'";
  }

  /** The documents of these cases, hidden ones included; ids that do not exist are left out. */
  List<SearchDocument> of(IndexView view, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h -> {
          List<CaseTexts> rows =
              h.createQuery(
                      """
                      SELECT i.id, i.number, %s, i.kind, i.handling, i.office_outcome, i.visibility, i.moderation,
                        i.submitted_at, i.first_replied_at, i.last_replied_at, i.version, b.slug AS board_slug,
                        b.name AS board_name, i.office_id, o.slug AS office_slug, o.name AS office_name,
                        o.level AS office_level, t.path AS topic_path
                      FROM inquiry i
                      %s
                      LEFT JOIN board b ON b.id = i.board_id
                      LEFT JOIN office o ON o.id = i.office_id
                      LEFT JOIN topic t ON t.id = i.topic_id
                      WHERE i.id IN (<ids>)
                      """
                          .formatted(words(view), originals(view)))
                  .bindList("ids", List.copyOf(ids))
                  .mapTo(CaseTexts.class)
                  .list();
          List<Long> shown =
              rows.stream()
                  .filter(row -> view.scopes(row.facts()).isPresent())
                  .map(CaseTexts::id)
                  .toList();
          Map<Long, List<String>> answers =
              texts(
                  h,
                  """
                  SELECT inquiry_id AS owner, body_text AS text FROM reply
                  WHERE inquiry_id IN (<ids>) AND hidden = 0 ORDER BY replied_at, id
                  """,
                  shown);
          Map<Long, List<String>> remarks =
              texts(
                  h,
                  """
                  SELECT inquiry_id AS owner, body AS text FROM remark
                  WHERE inquiry_id IN (<ids>) AND hidden = 0 AND moderation IN (%s) ORDER BY made_at, id
                  """
                      .formatted(remarks(view)),
                  shown);
          Map<Long, Instant> due = due(h, shown);
          return rows.stream()
              .map(
                  row ->
                      view.scopes(row.facts())
                          .map(scopes -> document(row, scopes, answers, remarks, due))
                          .orElseGet(
                              () ->
                                  SearchDocument.hidden(
                                      SearchType.INQUIRY, row.id(), row.version())))
              .toList();
        });
  }

  private static Map<Long, List<String>> texts(Handle h, String sql, List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return h.createQuery(sql).bindList("ids", ids).mapTo(Text.class).stream()
        .collect(
            Collectors.groupingBy(
                Text::owner, Collectors.mapping(Text::text, Collectors.toList())));
  }

  /** The due times of cases that wait for an answer; paused deadlines are left out. */
  private static Map<Long, Instant> due(Handle h, List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return h
        .createQuery(
            """
            SELECT inquiry_id AS owner, MIN(due_at) AS at FROM deadline
            WHERE inquiry_id IN (<ids>) AND ended_at IS NULL AND paused_at IS NULL
            GROUP BY inquiry_id
            """)
        .bindList("ids", ids)
        .mapTo(OpenDeadline.class)
        .stream()
        .collect(Collectors.toMap(OpenDeadline::owner, OpenDeadline::at));
  }

  private static SearchDocument document(
      CaseTexts row,
      List<String> scopes,
      Map<Long, List<String>> answers,
      Map<Long, List<String>> remarks,
      Map<Long, Instant> due) {
    return new SearchDocument(
        SearchType.INQUIRY,
        row.id(),
        row.version(),
        Optional.of(
            new SearchDocument.DocumentContent(
                row.number(),
                row.title(),
                joined(row.body(), row.place()),
                answers.getOrDefault(row.id(), List.of()),
                remarks.getOrDefault(row.id(), List.of()),
                joined(row.boardName(), row.officeName(), topicWords(row.topicPath())),
                Stream.ofNullable(row.boardSlug()).toList(),
                Optional.ofNullable(row.officeSlug()),
                Optional.ofNullable(row.officeLevel()),
                Optional.empty(),
                Optional.of(row.kind()),
                SearchDocument.withAncestors(row.topicPath()),
                Optional.of(row.status()),
                row.submittedAt(),
                Optional.ofNullable(row.lastRepliedAt()),
                Optional.ofNullable(due.get(row.id())),
                Optional.empty(),
                "/inquiries/" + row.number(),
                scopes)));
  }

  /** The names along a topic's path, one per line, so that 噪声 finds a text with 吵. */
  private static String topicWords(String path) {
    return path == null ? null : path.replace('/', '\n');
  }

  /** Joins texts, one per line, without empty ones. */
  static String joined(String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
