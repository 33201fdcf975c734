package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.search.searching.Facet;
import org.zerodistance.search.searching.Highlight;
import org.zerodistance.search.searching.SearchAnswer;
import org.zerodistance.search.searching.SearchHit;
import org.zerodistance.search.searching.SearchQuery;

/** Converts the server's response to an answer. */
final class ResponseReader {
  private static final int PASSAGES = 2;

  private ResponseReader() {}

  static SearchAnswer answer(SearchQuery query, SearchResponse<IndexedDocument> response) {
    List<Hit<IndexedDocument>> hits = response.hits().hits();
    boolean more = hits.size() > query.limit();
    List<Hit<IndexedDocument>> shown = more ? hits.subList(0, query.limit()) : hits;
    EnumMap<Facet, List<Facet.Count>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, counts(facet, FacetCounts.find(facet, response.aggregations())));
    }
    return new SearchAnswer(
        Objects.requireNonNull(response.hits().total()).value(),
        shown.stream().map(ResponseReader::hit).toList(),
        facets,
        more
            ? Optional.of(SearchCursor.of(query.sort(), shown.get(shown.size() - 1).sort()))
            : Optional.empty(),
        false);
  }

  private static List<Facet.Count> counts(Facet facet, Aggregate counts) {
    if (facet == Facet.YEAR) {
      List<Facet.Count> years =
          new ArrayList<>(
              counts.dateHistogram().buckets().array().stream()
                  .map(b -> new Facet.Count(b.keyAsString(), b.docCount()))
                  .toList());
      Collections.reverse(years);
      return List.copyOf(years);
    }
    return counts.sterms().buckets().array().stream()
        .map(b -> new Facet.Count(b.key().stringValue(), b.docCount()))
        .toList();
  }

  private static SearchHit hit(Hit<IndexedDocument> hit) {
    IndexedDocument words = Objects.requireNonNull(hit.source());
    Map<String, List<String>> marked = hit.highlight();
    List<String> title = marked.getOrDefault("title.grams", List.of(words.title()));
    return new SearchHit(
        words.searchType(),
        words.number(),
        HighlightReader.pieces(String.join("", title)),
        snippet(marked),
        words.path(),
        Objects.requireNonNullElse(words.boards(), List.of()),
        Optional.ofNullable(words.column()),
        Optional.ofNullable(words.kind()).map(k -> Kind.valueOf(k.toUpperCase(Locale.ROOT))),
        Optional.ofNullable(words.status())
            .map(s -> CaseStatus.valueOf(s.toUpperCase(Locale.ROOT))),
        Instant.ofEpochMilli(words.submittedAt()),
        Optional.ofNullable(words.answeredAt()).map(Instant::ofEpochMilli));
  }

  /**
   * The matching passages of the text, otherwise of answers and remarks; without a match, the
   * beginning of the text.
   */
  private static List<Highlight> snippet(Map<String, List<String>> marked) {
    List<String> passages = new ArrayList<>();
    for (String field : List.of("body.grams", "answers.grams", "remarks.grams")) {
      for (String passage : marked.getOrDefault(field, List.of())) {
        if (HighlightReader.isMarked(passage) && passages.size() < PASSAGES) {
          passages.add(passage);
        }
      }
    }
    return HighlightReader.passages(
        passages.isEmpty() ? marked.getOrDefault("body.grams", List.of()) : passages);
  }
}
