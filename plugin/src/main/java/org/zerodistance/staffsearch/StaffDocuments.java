package org.zerodistance.staffsearch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.inquiries.Kind;
import org.zerodistance.inquiries.Moderation;
import org.zerodistance.inquiries.Outcome;
import org.zerodistance.inquiries.Visibility;
import org.zerodistance.inquiries.VisibilityPolicy;
import org.zerodistance.offices.OfficeLevel;
import org.zerodistance.outbox.OutboxSubject;
import org.zerodistance.searching.SearchDocument;
import org.zerodistance.searching.SearchState;
import org.zerodistance.searching.SearchType;
import org.zerodistance.viewers.OfficeId;

/**
 * Builds the staff's search documents from the rows as they are now: the words as they were
 * written, with who may see them. A sealed case comes without any words.
 */
@Dependent
public class StaffDocuments {
  private record CaseWords(
      long id,
      long number,
      String title,
      String body,
      String place,
      Kind kind,
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
      String topicPath,
      Instant dueAt) {}

  private record DraftWords(
      long id,
      long number,
      String headline,
      String deck,
      String bodyText,
      Instant changedAt,
      int version,
      String columnSlug,
      String columnName) {}

  private record Text(long owner, String text) {}

  private static final Set<String> NAMING = Set.of("board", "office", "topic");

  private final Jdbi jdbi;

  @Inject
  StaffDocuments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Ids behind {@code after}, in order. */
  public List<Long> ids(SearchType type, long after, int most) {
    String table = type == SearchType.INQUIRY ? "inquiry" : "story";
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT id FROM %s WHERE id > :after ORDER BY id LIMIT :most".formatted(table))
                .bind("after", after)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
  }

  /** Cases of the board, office or topic whose name has changed; none for other subjects. */
  public List<Long> named(OutboxSubject subject, long after, int most) {
    if (!NAMING.contains(subject.kind())) {
      return List.of();
    }
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT id FROM inquiry WHERE %s_id = :of AND id > :after ORDER BY id LIMIT :most"
                        .formatted(subject.kind()))
                .bind("of", subject.id())
                .bind("after", after)
                .bind("most", most)
                .mapTo(Long.class)
                .list());
  }

  public List<SearchDocument> of(SearchType type, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            h ->
                type == SearchType.INQUIRY
                    ? inquiries(h, List.copyOf(ids))
                    : stories(h, List.copyOf(ids)));
  }

  private static List<SearchDocument> inquiries(Handle h, List<Long> ids) {
    List<CaseWords> rows =
        h.createQuery(
                """
                SELECT i.id, i.number, COALESCE(w.title, i.title) AS title, COALESCE(w.body, i.body) AS body,
                  COALESCE(w.place, i.place) AS place, i.kind, i.office_outcome, i.visibility, i.moderation,
                  i.submitted_at, i.first_replied_at, i.last_replied_at, i.version,
                  b.slug AS board_slug, b.name AS board_name, i.office_id, o.slug AS office_slug,
                  o.name AS office_name, o.level AS office_level, t.path AS topic_path,
                  (SELECT MIN(d.due_at) FROM deadline d
                   WHERE d.inquiry_id = i.id AND d.ended_at IS NULL AND d.paused_at IS NULL) AS due_at
                FROM inquiry i
                LEFT JOIN inquiry_original w ON w.inquiry_id = i.id
                LEFT JOIN board b ON b.id = i.board_id
                LEFT JOIN office o ON o.id = i.office_id
                LEFT JOIN topic t ON t.id = i.topic_id
                WHERE i.id IN (<ids>)
                """)
            .bindList("ids", ids)
            .mapTo(CaseWords.class)
            .list();
    Map<Long, List<String>> answers =
        texts(
            h,
            """
            SELECT inquiry_id AS owner, body_text AS text FROM reply
            WHERE inquiry_id IN (<ids>) ORDER BY replied_at, id
            """,
            ids);
    Map<Long, List<String>> remarks =
        texts(
            h,
            """
            SELECT inquiry_id AS owner, body AS text FROM remark
            WHERE inquiry_id IN (<ids>) AND moderation IN ('admitted', 'waiting') ORDER BY made_at, id
            """,
            ids);
    return rows.stream()
        .map(
            row ->
                document(
                    row,
                    answers.getOrDefault(row.id(), List.of()),
                    remarks.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static Map<Long, List<String>> texts(Handle h, String sql, List<Long> ids) {
    return h.createQuery(sql).bindList("ids", ids).mapTo(Text.class).stream()
        .collect(
            Collectors.groupingBy(
                Text::owner, Collectors.mapping(Text::text, Collectors.toList())));
  }

  private static SearchDocument document(
      CaseWords row, List<String> answers, List<String> remarks) {
    List<String> eyes =
        Eyes.on(
            new VisibilityPolicy.Facts(row.visibility(), row.moderation(), row.officeId(), false));
    if (eyes.isEmpty()) {
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
                answers,
                remarks,
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
                Optional.ofNullable(row.dueAt()),
                Optional.empty(),
                "/inquiries/" + row.number(),
                eyes)));
  }

  private static List<SearchDocument> stories(Handle h, List<Long> ids) {
    return h
        .createQuery(
            """
            SELECT s.id, s.number, s.headline, s.deck, s.body_text, s.changed_at, s.version,
              c.slug AS column_slug, c.name AS column_name
            FROM story s
            LEFT JOIN story_column c ON c.id = s.column_id
            WHERE s.id IN (<ids>)
            """)
        .bindList("ids", ids)
        .mapTo(DraftWords.class)
        .stream()
        .map(StaffDocuments::document)
        .toList();
  }

  /** Drafts and published ones alike are the newsroom's. */
  private static SearchDocument document(DraftWords row) {
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
                joined(row.columnName()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(row.columnSlug()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                row.changedAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "/desk/stories/" + row.id(),
                List.of(Eyes.NEWSROOM))));
  }

  private static String joined(String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
