package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.insight.likeness.SimilarIndex;
import org.zerodistance.insight.likeness.SimilarQuery;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/**
 * Finds candidates for similar cases on Elasticsearch: searches titles and texts for the rare pairs
 * and words of a text, and place names for an exact match.
 */
final class ElasticSimilarIndex implements SimilarIndex {
  private static final System.Logger LOG = System.getLogger(ElasticSimilarIndex.class.getName());

  private static final List<String> TITLES = List.of("title.grams");
  private static final List<String> TEXTS = List.of("title.grams", "body.grams");

  /** The maximum number of terms in a query; more take longer and find no more. */
  private static final int TERMS = 30;

  private final SearchServer server;
  private final ElasticSearchIndex index;
  private final Clock clock;

  ElasticSimilarIndex(SearchServer server, ElasticSearchIndex index, Clock clock) {
    this.server = server;
    this.index = index;
    this.clock = clock;
  }

  @Override
  public boolean available() {
    return index.available();
  }

  @Override
  public List<InquiryId> near(SimilarQuery query) {
    if (query.title().isEmpty() && query.body().isEmpty()) {
      return List.of();
    }
    SearchRequest request =
        SearchRequest.of(
            s ->
                s.index(server.config().alias())
                    .query(like(query))
                    .size(query.limit())
                    .trackTotalHits(t -> t.enabled(false))
                    .timeout("800ms")
                    .source(f -> f.fetch(false)));
    try {
      return server
          .ask(SearchServer.Patience.READER, client -> client.search(request, Void.class))
          .hits()
          .hits()
          .stream()
          .map(hit -> id(Objects.requireNonNull(hit.id())))
          .toList();
    } catch (ElasticsearchException e) {
      LOG.log(System.Logger.Level.WARNING, "the search server refused: {0}", BulkWriter.type(e));
      throw new IndexUnavailable("the search server refused", e);
    }
  }

  private Query like(SimilarQuery query) {
    String minute = Long.toString(clock.instant().truncatedTo(ChronoUnit.MINUTES).toEpochMilli());
    return Query.of(
        q ->
            q.bool(
                b -> {
                  b.filter(f -> f.term(t -> t.field("shown").value(true)))
                      .filter(f -> f.term(t -> t.field("type").value("inquiry")))
                      .mustNot(n -> n.range(r -> r.date(d -> d.field("shownUntil").lte(minute))))
                      .minimumShouldMatch("1");
                  query
                      .except()
                      .map(self -> SearchDocument.hidden(SearchType.INQUIRY, self.value(), 0).key())
                      .ifPresent(key -> b.mustNot(n -> n.term(t -> t.field("key").value(key))));
                  return likely(b, query);
                }));
  }

  private static BoolQuery.Builder likely(BoolQuery.Builder bool, SimilarQuery query) {
    if (!query.title().isEmpty()) {
      bool.should(moreLike(TITLES, query.title(), 2.5f));
      bool.should(moreLike(TEXTS, query.title(), 1.5f));
    }
    String all =
        Stream.of(query.title(), query.body())
            .filter(text -> !text.isEmpty())
            .reduce((a, b) -> a + "\n" + b)
            .orElse("");
    bool.should(moreLike(TEXTS, all, 1f));
    query
        .place()
        .ifPresent(
            place ->
                bool.should(
                    s ->
                        s.multiMatch(
                            m ->
                                m.fields(TEXTS)
                                    .query(place)
                                    .type(TextQueryType.Phrase)
                                    .boost(2f))));
    return bool;
  }

  private static Query moreLike(List<String> fields, String text, float boost) {
    return Query.of(
        q ->
            q.moreLikeThis(
                m ->
                    m.fields(fields)
                        .like(l -> l.text(text))
                        .analyzer("grams")
                        .minTermFreq(1)
                        .minDocFreq(1)
                        .maxQueryTerms(TERMS)
                        .minimumShouldMatch("2<15%")
                        .boost(boost)));
  }

  private static InquiryId id(String key) {
    return new InquiryId(Long.parseLong(key.substring(key.lastIndexOf('-') + 1)));
  }
}
