package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.BoundaryScanner;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zerodistance.search.querying.ParsedQuery;
import org.zerodistance.search.searching.Facet;
import org.zerodistance.search.searching.SearchFilter;
import org.zerodistance.search.searching.SearchQuery;
import org.zerodistance.search.searching.SearchSort;

/**
 * Translates a query into Elasticsearch's query language. Weights: phrases over words over pairs of
 * characters; title over text over answers over remarks; newer slightly over older; an answered
 * case first when equal. The filters are applied after the aggregations, so that each facet counts
 * the results of its other values.
 */
final class QueryBody {
  /** Up to two words must all match; of more, three quarters; of a sentence, two fifths. */
  private static final String ENOUGH_WORDS = "2<75% 12<40% 30<30%";

  /** Stricter by one for pairs, because otherwise 滨江大道 would match 沿江大道. */
  private static final String ENOUGH_PAIRS = "3<75% 12<40% 30<30%";

  private static final List<String> WORDS =
      List.of("title^6", "body^3", "answers^2", "remarks", "about");
  private static final List<String> GRAMS =
      List.of("title.grams^6", "body.grams^3", "answers.grams^2", "remarks.grams", "about.grams");
  private static final List<String> PHRASES =
      List.of("title.grams^6", "body.grams^3", "answers.grams^2", "remarks.grams");

  /** The fields in which a phrase must, or must not, occur. */
  private static final List<String> EVERYWHERE =
      List.of("title.grams^6", "body.grams^3", "answers.grams^2", "remarks.grams", "about.grams");

  private static final List<String> SHOWN = List.of("title", "answers", "body", "remarks");

  /** The weight of a synonym of a word, relative to the word itself. */
  private static final float SYNONYM = 0.8f;

  private static final float NUMBERED = 1000f;

  /** The maximum bonus for recent documents; it halves after a year. */
  private static final double FRESH = 0.25;

  private static final int LONGEST_PHRASE = 60;
  private static final double ANSWERED = 0.04;
  private static final int PASSAGE = 90;

  private final SearchQuery query;
  private final ParsedQuery parsedQuery;
  private final Instant now;

  QueryBody(SearchQuery query, Instant now) {
    this.query = query;
    this.parsedQuery = query.parsedQuery();
    this.now = now;
  }

  SearchRequest request(String index) {
    EnumMap<Facet, Query> filters = filters();
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(index)
            .query(matching())
            .size(query.limit() + 1)
            .trackTotalHits(t -> t.enabled(true))
            .timeout("1500ms")
            .allowPartialSearchResults(false)
            .source(s -> s.filter(f -> f.excludes("body", "answers", "remarks", "about")))
            .sort(sort())
            .highlight(highlight());
    if (!filters.isEmpty()) {
      request.postFilter(all(filters, null));
    }
    List<FieldValue> after = SearchCursor.parse(query.sort(), query.cursor());
    if (!after.isEmpty()) {
      request.searchAfter(after);
    }
    request.aggregations(new FacetCounts(query.zone()).under(filters));
    return request.build();
  }

  /** Matches among these documents, by key. */
  SearchRequest among(String index, Collection<String> keys) {
    List<FieldValue> values = keys.stream().map(FieldValue::of).toList();
    return SearchRequest.of(
        s ->
            s.index(index)
                .query(
                    q ->
                        q.bool(
                            b ->
                                b.must(matching())
                                    .filter(all(filters(), null))
                                    .filter(
                                        f ->
                                            f.terms(
                                                t -> t.field("key").terms(v -> v.value(values))))))
                .size(values.size())
                .trackTotalHits(t -> t.enabled(false))
                .allowPartialSearchResults(false)
                .source(f -> f.fetch(false)));
  }

  private List<SortOptions> sort() {
    SortOptions newest =
        SortOptions.of(s -> s.field(f -> f.field("submittedAt").order(SortOrder.Desc)));
    SortOptions key = SortOptions.of(s -> s.field(f -> f.field("key").order(SortOrder.Desc)));
    return query.sort() == SearchSort.BEST
        ? List.of(SortOptions.of(s -> s.score(x -> x.order(SortOrder.Desc))), newest, key)
        : List.of(newest, key);
  }

  private BoolQuery.Builder visible(BoolQuery.Builder bool) {
    if (!query.scopes().isEmpty()) {
      bool.filter(anyOf("eyes", query.scopes()));
    }
    return visible(bool, now);
  }

  /** The filter for documents that everybody may see at that time. */
  static BoolQuery.Builder visible(BoolQuery.Builder bool, Instant now) {
    // Rounded to the minute, so that the server can cache the filter.
    String minute = millis(now.truncatedTo(ChronoUnit.MINUTES));
    return bool.filter(f -> f.term(t -> t.field("shown").value(true)))
        .mustNot(n -> n.range(r -> r.date(d -> d.field("shownUntil").lte(minute))));
  }

  private Query matching() {
    Query matches = Query.of(q -> q.bool(b -> narrowed(visible(b))));
    if (query.sort() == SearchSort.NEWEST) {
      return matches;
    }
    // Rounded to the day, so that all pages of one list use the same weights.
    String today = millis(now.truncatedTo(ChronoUnit.DAYS));
    FunctionScore fresh =
        FunctionScore.of(
            x ->
                x.exp(
                        e ->
                            e.date(
                                d ->
                                    d.field("submittedAt")
                                        .placement(
                                            p ->
                                                p.origin(today)
                                                    .scale(Time.of(t -> t.time("365d")))
                                                    .decay(0.5))))
                    .weight(FRESH));
    FunctionScore answered =
        FunctionScore.of(x -> x.filter(f -> f.exists(e -> e.field("answeredAt"))).weight(ANSWERED));
    return Query.of(
        q ->
            q.functionScore(
                f ->
                    f.query(matches)
                        .functions(x -> x.filter(all -> all.matchAll(m -> m)).weight(1.0))
                        .functions(fresh, answered)
                        .scoreMode(FunctionScoreMode.Sum)
                        .boostMode(FunctionBoostMode.Multiply)));
  }

  /** Adds the conditions of the query: words or their synonyms, phrases, and operators. */
  private BoolQuery.Builder narrowed(BoolQuery.Builder bool) {
    if (!parsedQuery.words().isEmpty()) {
      bool.must(
          m ->
              m.disMax(
                  d -> {
                    d.queries(meaning(parsedQuery.words(), 1f));
                    parsedQuery.number().ifPresent(n -> d.queries(numbered(n)));
                    parsedQuery.variants().forEach(v -> d.queries(meaning(v, SYNONYM)));
                    return d;
                  }));
    }
    parsedQuery.phrases().forEach(p -> bool.must(phrase(p, EVERYWHERE, 1f)));
    parsedQuery.excluded().forEach(p -> bool.mustNot(phrase(p, EVERYWHERE, 1f)));
    if (!parsedQuery.boards().isEmpty()) {
      bool.filter(anyOf("boards", parsedQuery.boards()));
    }
    if (!parsedQuery.offices().isEmpty()) {
      bool.filter(anyOf("office", parsedQuery.offices()));
    }
    if (!parsedQuery.withoutBoards().isEmpty()) {
      bool.mustNot(anyOf("boards", parsedQuery.withoutBoards()));
    }
    if (!parsedQuery.withoutOffices().isEmpty()) {
      bool.mustNot(anyOf("office", parsedQuery.withoutOffices()));
    }
    query.filter().column().ifPresent(column -> bool.filter(term("column", column)));
    query.since().ifPresent(begin -> bool.filter(since(begin)));
    query.until().ifPresent(begin -> bool.mustNot(since(begin)));
    parsedQuery
        .overdue()
        .ifPresent(
            overdue -> {
              String minute = millis(now.truncatedTo(ChronoUnit.MINUTES));
              Query late = Query.of(q -> q.range(r -> r.date(d -> d.field("dueAt").lte(minute))));
              if (overdue) {
                bool.filter(late);
              } else {
                bool.mustNot(late);
              }
            });
    return bool;
  }

  /** The document with this number comes before all texts that mention it. */
  static Query numbered(long number) {
    return Query.of(q -> q.term(t -> t.field("number").value(number).boost(NUMBERED)));
  }

  private static Query since(Instant begin) {
    String from = millis(begin);
    return Query.of(q -> q.range(r -> r.date(d -> d.field("submittedAt").gte(from))));
  }

  private static Query anyOf(String field, List<String> values) {
    List<FieldValue> any = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(any))));
  }

  /** Requires enough of the words or of the pairs of characters; an exact phrase scores higher. */
  private static Query meaning(String text, float boost) {
    Query words =
        Query.of(q -> q.combinedFields(c -> combined(c, text, WORDS, ENOUGH_WORDS).boost(2f)));
    Query grams = Query.of(q -> q.combinedFields(c -> combined(c, text, GRAMS, ENOUGH_PAIRS)));
    return Query.of(
        q ->
            q.bool(
                b -> {
                  b.must(m -> m.bool(any -> any.should(words, grams).minimumShouldMatch("1")))
                      .boost(boost);
                  // No text contains a whole paragraph word for word, and the search for it is
                  // expensive.
                  return text.length() > LONGEST_PHRASE ? b : b.should(phrase(text, PHRASES, 3f));
                }));
  }

  private static CombinedFieldsQuery.Builder combined(
      CombinedFieldsQuery.Builder builder, String text, List<String> fields, String enough) {
    return builder
        .fields(fields)
        .query(text)
        .operator(CombinedFieldsOperator.Or)
        .minimumShouldMatch(enough);
  }

  private static Query phrase(String text, List<String> fields, float boost) {
    return Query.of(
        q ->
            q.multiMatch(
                m -> m.fields(fields).query(text).type(TextQueryType.Phrase).boost(boost)));
  }

  private Highlight highlight() {
    Query marks =
        Query.of(
            q ->
                q.multiMatch(
                    m ->
                        m.fields(SHOWN.stream().map(f -> f + ".grams").toList())
                            .query(parsedQuery.marked())
                            .operator(Operator.Or)));
    Highlight.Builder highlight =
        new Highlight.Builder()
            .type(HighlighterType.Unified)
            .preTags(HighlightReader.BEGIN)
            .postTags(HighlightReader.END)
            .boundaryScanner(BoundaryScanner.Sentence)
            .boundaryScannerLocale("zh-CN")
            .fragmentSize(PASSAGE)
            .numberOfFragments(2)
            .highlightQuery(parsedQuery.hasText() ? marks : Query.of(q -> q.matchNone(n -> n)));
    for (String field : SHOWN) {
      highlight.fields(
          field + ".grams",
          HighlightField.of(
              h ->
                  switch (field) {
                    case "title" -> h.numberOfFragments(0);
                    case "body" -> h.noMatchSize(PASSAGE);
                    default -> h;
                  }));
    }
    return highlight.build();
  }

  private EnumMap<Facet, Query> filters() {
    SearchFilter filter = query.filter();
    EnumMap<Facet, Query> filters = new EnumMap<>(Facet.class);
    filter.type().ifPresent(t -> filters.put(Facet.TYPE, term("type", IndexedDocument.name(t))));
    filter.board().ifPresent(b -> filters.put(Facet.BOARD, term("boards", b)));
    filter.level().ifPresent(l -> filters.put(Facet.LEVEL, term("level", IndexedDocument.name(l))));
    filter.kind().ifPresent(k -> filters.put(Facet.KIND, term("kind", IndexedDocument.name(k))));
    filter.topic().ifPresent(t -> filters.put(Facet.TOPIC, term("topics", t)));
    filter.state().ifPresent(s -> filters.put(Facet.STATE, term("state", IndexedDocument.name(s))));
    if (filter.from().isPresent() || filter.to().isPresent()) {
      filters.put(
          Facet.YEAR,
          Query.of(
              q ->
                  q.range(
                      r ->
                          r.date(
                              n -> {
                                filter.from().ifPresent(t -> n.gte(millis(t)));
                                filter.to().ifPresent(t -> n.lt(millis(t)));
                                return n.field("submittedAt");
                              }))));
    }
    return filters;
  }

  private static String millis(Instant at) {
    return Long.toString(at.toEpochMilli());
  }

  private static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  static Query all(Map<Facet, Query> filters, Facet but) {
    return Query.of(
        q ->
            q.bool(
                b -> {
                  filters.forEach(
                      (facet, filter) -> {
                        if (facet != but) {
                          b.filter(filter);
                        }
                      });
                  return b;
                }));
  }
}
