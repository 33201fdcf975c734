package org.zerodistance.searching;

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
import org.zerodistance.inquiries.Kind;
import org.zerodistance.inquiries.Outcome;
import org.zerodistance.inquiries.VisibilityPolicy;
import org.zerodistance.offices.OfficeLevel;

/**
 * Builds search documents from the rows as they are now. What not everybody may see comes without
 * any words; a few statements for any number of ids.
 */
@Dependent
public class PublicDocuments {
  private record InquiryWords(
      long id,
      long number,
      String title,
      String body,
      String place,
      Kind kind,
      Outcome officeOutcome,
      boolean shown,
      Instant submittedAt,
      Instant firstRepliedAt,
      Instant lastRepliedAt,
      int version,
      String boardSlug,
      String boardName,
      String officeSlug,
      String officeName,
      OfficeLevel officeLevel,
      String topicPath) {}

  private record StoryWords(
      long id,
      long number,
      String headline,
      String deck,
      String bodyText,
      boolean shown,
      Instant publishedAt,
      Instant expiresAt,
      int version,
      String columnSlug,
      String columnName) {}

  private record Text(long owner, String text) {}

  private record Due(long owner, Instant at) {}

  private record Named(long owner, String slug, String name) {}

  private final Jdbi jdbi;

  @Inject
  PublicDocuments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The documents of these inquiries, hidden ones included; ids that do not exist are left out. */
  public List<SearchDocument> inquiries(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h -> {
          List<InquiryWords> rows =
              h.createQuery(
                      """
                      SELECT i.id, i.number, i.title, i.body, i.place, i.kind, i.office_outcome,
                        (CASE WHEN %s THEN TRUE ELSE FALSE END) AS shown, i.submitted_at, i.first_replied_at,
                        i.last_replied_at, i.version, b.slug AS board_slug, b.name AS board_name,
                        o.slug AS office_slug, o.name AS office_name, o.level AS office_level, t.path AS topic_path
                      FROM inquiry i
                      LEFT JOIN board b ON b.id = i.board_id
                      LEFT JOIN office o ON o.id = i.office_id
                      LEFT JOIN topic t ON t.id = i.topic_id
                      WHERE i.id IN (<ids>)
                      """
                          .formatted(VisibilityPolicy.LISTED))
                  .bindList("ids", List.copyOf(ids))
                  .mapTo(InquiryWords.class)
                  .list();
          List<Long> shown =
              rows.stream().filter(InquiryWords::shown).map(InquiryWords::id).toList();
          Map<Long, List<String>> answers =
              texts(
                  h,
                  """
                  SELECT inquiry_id AS owner, body_text AS text FROM reply
                  WHERE inquiry_id IN (<ids>) ORDER BY replied_at, id
                  """,
                  shown);
          Map<Long, List<String>> remarks =
              texts(
                  h,
                  """
                  SELECT inquiry_id AS owner, body AS text FROM remark
                  WHERE inquiry_id IN (<ids>) AND moderation = 'admitted' ORDER BY made_at, id
                  """,
                  shown);
          Map<Long, Instant> due = due(h, shown);
          return rows.stream().map(row -> document(row, answers, remarks, due)).toList();
        });
  }

  /** The documents of these stories, unpublished ones without words. */
  public List<SearchDocument> stories(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h -> {
          List<StoryWords> rows =
              h.createQuery(
                      """
                      SELECT s.id, s.number, s.headline, s.deck, s.body_text,
                        (CASE WHEN s.live = 1 THEN TRUE ELSE FALSE END) AS shown,
                        s.published_at, s.expires_at, s.version, c.slug AS column_slug, c.name AS column_name
                      FROM story s
                      LEFT JOIN story_column c ON c.id = s.column_id
                      WHERE s.id IN (<ids>)
                      """)
                  .bindList("ids", List.copyOf(ids))
                  .mapTo(StoryWords.class)
                  .list();
          Map<Long, List<Named>> boards =
              h
                  .createQuery(
                      """
                      SELECT DISTINCT l.story_id AS owner, b.slug, b.name
                      FROM story_inquiry l
                      JOIN inquiry i ON i.id = l.inquiry_id AND %s
                      JOIN board b ON b.id = i.board_id
                      WHERE l.story_id IN (<ids>)
                      """
                          .formatted(VisibilityPolicy.LISTED))
                  .bindList("ids", List.copyOf(ids))
                  .mapTo(Named.class)
                  .stream()
                  .collect(Collectors.groupingBy(Named::owner));
          return rows.stream()
              .map(row -> document(row, boards.getOrDefault(row.id(), List.of())))
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

  /** Of those that wait for an answer, until when; clocks that stand still are left out. */
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
        .mapTo(Due.class)
        .stream()
        .collect(Collectors.toMap(Due::owner, Due::at));
  }

  private static SearchDocument document(
      InquiryWords row,
      Map<Long, List<String>> answers,
      Map<Long, List<String>> remarks,
      Map<Long, Instant> due) {
    if (!row.shown()) {
      return SearchDocument.hidden(SearchType.INQUIRY, row.id(), row.version());
    }
    return new SearchDocument(
        SearchType.INQUIRY,
        row.id(),
        row.version(),
        Optional.of(
            new SearchDocument.Content(
                row.number(),
                row.title(),
                joined(row.body(), row.place()),
                answers.getOrDefault(row.id(), List.of()),
                remarks.getOrDefault(row.id(), List.of()),
                joined(row.boardName(), row.officeName()),
                Stream.ofNullable(row.boardSlug()).toList(),
                Optional.ofNullable(row.officeSlug()),
                Optional.ofNullable(row.officeLevel()),
                Optional.empty(),
                Optional.of(row.kind()),
                SearchDocument.withAncestors(row.topicPath()),
                Optional.of(SearchState.of(row.firstRepliedAt() != null, row.officeOutcome())),
                row.submittedAt(),
                Optional.ofNullable(row.lastRepliedAt()),
                Optional.ofNullable(due.get(row.id())),
                Optional.empty(),
                "/inquiries/" + row.number(),
                List.of())));
  }

  private static SearchDocument document(StoryWords row, List<Named> boards) {
    if (!row.shown() || row.publishedAt() == null) {
      return SearchDocument.hidden(SearchType.STORY, row.id(), row.version());
    }
    String boardNames = boards.stream().map(Named::name).collect(Collectors.joining("\n"));
    return new SearchDocument(
        SearchType.STORY,
        row.id(),
        row.version(),
        Optional.of(
            new SearchDocument.Content(
                row.number(),
                row.headline(),
                joined(row.deck(), row.bodyText()),
                List.of(),
                List.of(),
                joined(row.columnName(), boardNames),
                boards.stream().map(Named::slug).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(row.columnSlug()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                row.publishedAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(row.expiresAt()),
                "/stories/" + row.number(),
                List.of())));
  }

  private static String joined(String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
