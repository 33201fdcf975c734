package org.zerodistance.search.indexing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/**
 * Builds the documents of stories from the current rows. A document that may not be found has no
 * text.
 */
@Dependent
class StoryDocuments {
  private record StoryTexts(
      long id,
      long number,
      String headline,
      String deck,
      String bodyText,
      boolean live,
      Optional<Instant> publishedAt,
      Instant changedAt,
      Optional<Instant> expiresAt,
      int version,
      Optional<String> columnSlug,
      String columnName) {}

  private record StoryColumnNames(long owner, String slug, String name) {}

  private final Jdbi jdbi;

  @Inject
  StoryDocuments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The documents of these stories, hidden ones included; ids that do not exist are left out. */
  List<SearchDocument> of(IndexView view, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        h -> {
          Map<Long, List<StoryColumnNames>> boards = boards(h, List.copyOf(ids));
          return h
              .createQuery(
                  """
                  SELECT s.id, s.number, s.headline, s.deck, s.body_text,
                    (CASE WHEN s.live = 1 THEN TRUE ELSE FALSE END) AS live,
                    s.published_at, s.changed_at, s.expires_at, s.version,
                    c.slug AS column_slug, c.name AS column_name
                  FROM story s
                  LEFT JOIN story_column c ON c.id = s.column_id
                  WHERE s.id IN (<ids>)
                  """)
              .bindList("ids", List.copyOf(ids))
              .mapTo(StoryTexts.class)
              .stream()
              .map(row -> document(view, row, boards.getOrDefault(row.id(), List.of())))
              .toList();
        });
  }

  private static Map<Long, List<StoryColumnNames>> boards(Handle h, List<Long> ids) {
    return h
        .createQuery(
            """
            SELECT DISTINCT l.story_id AS owner, b.slug, b.name
            FROM story_inquiry l
            JOIN inquiry i ON i.id = l.inquiry_id AND %s
            JOIN board b ON b.id = i.board_id
            WHERE l.story_id IN (<ids>) ORDER BY b.slug
            """
                .formatted(VisibilityPolicy.LISTED))
        .bindList("ids", ids)
        .mapTo(StoryColumnNames.class)
        .stream()
        .collect(Collectors.groupingBy(StoryColumnNames::owner));
  }

  private static SearchDocument document(
      IndexView view, StoryTexts row, List<StoryColumnNames> boards) {
    return view.scopes(row.live() && row.publishedAt().isPresent())
        .map(scopes -> document(view, row, boards, scopes))
        .orElseGet(() -> SearchDocument.hidden(SearchType.STORY, row.id(), row.version()));
  }

  private static SearchDocument document(
      IndexView view, StoryTexts row, List<StoryColumnNames> boards, List<String> scopes) {
    boolean everybodys = view == IndexView.PUBLIC;
    String boardNames =
        boards.stream().map(StoryColumnNames::name).collect(Collectors.joining("\n"));
    return new SearchDocument(
        SearchType.STORY,
        row.id(),
        row.version(),
        Optional.of(
            new SearchDocument.DocumentContent(
                row.number(),
                row.headline(),
                CaseDocuments.joined(row.deck(), row.bodyText()),
                List.of(),
                List.of(),
                CaseDocuments.joined(row.columnName(), boardNames),
                boards.stream().map(StoryColumnNames::slug).toList(),
                Optional.empty(),
                Optional.empty(),
                row.columnSlug(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                everybodys ? row.publishedAt().orElseThrow() : row.changedAt(),
                Optional.empty(),
                Optional.empty(),
                everybodys ? row.expiresAt() : Optional.empty(),
                everybodys ? "/stories/" + row.number() : "/desk/stories/" + row.id(),
                scopes)));
  }
}
