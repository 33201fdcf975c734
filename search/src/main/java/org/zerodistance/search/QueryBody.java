package org.zerodistance.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
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
import org.zerodistance.searching.Facet;
import org.zerodistance.searching.SearchFilter;
import org.zerodistance.searching.SearchQuery;
import org.zerodistance.searching.SearchSort;

/**
 * Says a query in Elasticsearch's words. A phrase counts more than words, words more than pairs of
 * characters; the title more than the answers, those more than the text; newer a little more than
 * older. The filters stand behind the counting, so that each facet counts what its other values
 * would give.
 */
final class QueryBody {
  /** For up to two terms all must match, then three quarters; of a pasted text two fifths. */
  private static final String ENOUGH = "2<75% 12<40%";

  private static final List<String> WORDS =
      List.of("title^6", "answers^2.5", "body^2", "remarks", "about");
  private static final List<String> GRAMS =
      List.of("title.grams^6", "answers.grams^2.5", "body.grams^2", "remarks.grams", "about.grams");
  private static final List<String> PHRASES =
      List.of("title.grams^6", "answers.grams^2.5", "body.grams^2", "remarks.grams");
  private static final List<String> SHOWN = List.of("title", "answers", "body", "remarks");

  private static final int MANY = 400;
  private static final int PASSAGE = 90;

  private final SearchQuery query;
  private final Instant now;

  QueryBody(SearchQuery query, Instant now) {
    this.query = query;
    this.now = now;
  }

  SearchRequest request(String index) {
    EnumMap<Facet, Query> filters = filters();
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(index)
            .query(query.text().isEmpty() ? everything() : matching())
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
    List<FieldValue> after = Cursor.parse(query.sort(), query.cursor());
    if (!after.isEmpty()) {
      request.searchAfter(after);
    }
    for (Facet facet : Facet.values()) {
      request.aggregations(facet.name(), counted(facet, filters));
    }
    return request.build();
  }

  /** Of these documents, by key, those that match. */
  SearchRequest among(String index, Collection<String> keys) {
    List<FieldValue> values = keys.stream().map(FieldValue::of).toList();
    return SearchRequest.of(
        s ->
            s.index(index)
                .query(
                    q ->
                        q.bool(
                            b ->
                                b.must(query.text().isEmpty() ? everything() : matching())
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

  private Query everything() {
    return Query.of(q -> q.bool(b -> visible(b)));
  }

  private BoolQuery.Builder visible(BoolQuery.Builder bool) {
    // To the minute, so that the server can keep the filter.
    String minute = millis(now.truncatedTo(ChronoUnit.MINUTES));
    return bool.filter(f -> f.term(t -> t.field("shown").value(true)))
        .mustNot(n -> n.range(r -> r.date(d -> d.field("shownUntil").lte(minute))));
  }

  private Query matching() {
    Query matches =
        Query.of(
            q ->
                q.bool(
                    b ->
                        visible(b)
                            .must(
                                m ->
                                    m.bool(
                                        any ->
                                            any.should(words(), grams()).minimumShouldMatch("1")))
                            .should(phrase())));
    if (query.sort() == SearchSort.NEWEST) {
      return matches;
    }
    // The day and not the moment: the pages of one list must be weighed alike.
    String today = millis(now.truncatedTo(ChronoUnit.DAYS));
    return Query.of(
        q ->
            q.functionScore(
                f ->
                    f.query(matches)
                        .functions(x -> x.filter(all -> all.matchAll(m -> m)).weight(1.0))
                        .functions(
                            x ->
                                x.exp(
                                        e ->
                                            e.date(
                                                d ->
                                                    d.field("submittedAt")
                                                        .placement(
                                                            p ->
                                                                p.origin(today)
                                                                    .scale(
                                                                        Time.of(
                                                                            t -> t.time("365d")))
                                                                    .decay(0.5))))
                                    .weight(0.25))
                        .scoreMode(FunctionScoreMode.Sum)
                        .boostMode(FunctionBoostMode.Multiply)));
  }

  private Query words() {
    return Query.of(q -> q.combinedFields(c -> combined(c, WORDS).boost(2f)));
  }

  private Query grams() {
    return Query.of(q -> q.combinedFields(c -> combined(c, GRAMS)));
  }

  private CombinedFieldsQuery.Builder combined(
      CombinedFieldsQuery.Builder builder, List<String> fields) {
    return builder
        .fields(fields)
        .query(query.text())
        .operator(CombinedFieldsOperator.Or)
        .minimumShouldMatch(ENOUGH);
  }

  private Query phrase() {
    return Query.of(
        q ->
            q.multiMatch(
                m -> m.fields(PHRASES).query(query.text()).type(TextQueryType.Phrase).boost(3f)));
  }

  private Highlight highlight() {
    Query marks =
        Query.of(
            q ->
                q.multiMatch(
                    m ->
                        m.fields(SHOWN.stream().map(f -> f + ".grams").toList())
                            .query(query.text())
                            .operator(Operator.Or)));
    Highlight.Builder highlight =
        new Highlight.Builder()
            .type(HighlighterType.Unified)
            .preTags(Marks.BEGIN)
            .postTags(Marks.END)
            .boundaryScanner(BoundaryScanner.Sentence)
            .boundaryScannerLocale("zh-CN")
            .fragmentSize(PASSAGE)
            .numberOfFragments(2)
            .highlightQuery(query.text().isEmpty() ? Query.of(q -> q.matchNone(n -> n)) : marks);
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
    filter.type().ifPresent(t -> filters.put(Facet.TYPE, term("type", IndexedWords.name(t))));
    filter.board().ifPresent(b -> filters.put(Facet.BOARD, term("boards", b)));
    filter.kind().ifPresent(k -> filters.put(Facet.KIND, term("kind", IndexedWords.name(k))));
    filter.topic().ifPresent(t -> filters.put(Facet.TOPIC, term("topics", t)));
    filter.state().ifPresent(s -> filters.put(Facet.STATE, term("state", IndexedWords.name(s))));
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

  private static Query all(Map<Facet, Query> filters, Facet but) {
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

  private Aggregation counted(Facet facet, Map<Facet, Query> filters) {
    Aggregation counts =
        switch (facet) {
          case TYPE -> terms("type");
          case BOARD -> terms("boards");
          case KIND -> terms("kind");
          case TOPIC -> terms("topics");
          case STATE -> terms("state");
          case YEAR ->
              Aggregation.of(
                  a ->
                      a.dateHistogram(
                          d ->
                              d.field("submittedAt")
                                  .calendarInterval(CalendarInterval.Year)
                                  .timeZone(query.zone().getId())
                                  .format("yyyy")
                                  .minDocCount(1)));
        };
    return Aggregation.of(a -> a.filter(all(filters, facet)).aggregations("counts", counts));
  }

  private static Aggregation terms(String field) {
    return Aggregation.of(a -> a.terms(t -> t.field(field).size(MANY)));
  }
}
