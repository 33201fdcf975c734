package org.zerodistance.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zerodistance.elasticsearch.analysis.Pinyin;
import org.zerodistance.search.querying.CaseNumberParser;
import org.zerodistance.search.searching.SuggestionList;

/**
 * Finds suggestions for the beginning of a query, typed in characters, in pinyin or in initials.
 * The server finds titles that sound like it; this class extracts the matching part of each.
 */
final class SuggestQuery {
  private static final int TITLES = 40;
  private static final int MOST_TITLES = 6;
  private static final int MOST_WORDS = 3;
  private static final int MOST_PARTS = 4;
  private static final int EXPANSIONS = 40;

  private final String text;
  private final Optional<Long> number;
  private final Instant now;

  SuggestQuery(String text, Instant now) {
    // Latin syllables may be typed separately: lu deng, xi'an.
    String stripped = text.strip();
    this.text = stripped.matches("[a-z' ]+") ? stripped.replaceAll("[' ]", "") : stripped;
    this.number = CaseNumberParser.find(stripped);
    this.now = now;
  }

  static List<String> parts(String words) {
    return Arrays.stream(words.split(" ")).limit(MOST_PARTS).toList();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Searches for titles that contain the typed text, or text that its letters may mean. */
  SearchRequest beginning(String index) {
    Query written = Query.of(q -> q.matchPhrase(m -> m.field("title.grams").query(text).boost(3f)));
    Query spoken =
        Query.of(
            q ->
                q.matchPhrasePrefix(
                    m -> m.field("title.sounds").query(text).maxExpansions(EXPANSIONS)));
    Query initials = Query.of(q -> q.match(m -> m.field("title.initials").query(text)));
    return request(
        index,
        b -> {
          number.ifPresent(n -> b.should(QueryBody.numbered(n)));
          return b.should(written, spoken, initials).minimumShouldMatch("1");
        });
  }

  /** Searches for titles with words that sound the same. */
  SearchRequest sounding(String index) {
    Query spoken = Query.of(q -> q.matchPhrase(m -> m.field("title.sounds").query(text)));
    return request(index, b -> b.must(spoken));
  }

  private SearchRequest request(String index, Function<BoolQuery.Builder, BoolQuery.Builder> what) {
    return SearchRequest.of(
        r ->
            r.index(index)
                .query(q -> q.bool(b -> what.apply(QueryBody.visible(b, now))))
                .size(TITLES)
                .trackTotalHits(t -> t.enabled(false))
                .timeout("300ms")
                .source(s -> s.filter(f -> f.includes("title", "path", "type", "number"))));
  }

  SuggestionList suggested(List<IndexedDocument> titles, List<String> names) {
    if (text.isEmpty()) {
      return SuggestionList.NOTHING;
    }
    List<SuggestionList.Title> fitting =
        distinct(
                titles.stream()
                    .filter(t -> isNumbered(t) || Pinyin.spoken(t.title(), text).isPresent()))
            .map(t -> new SuggestionList.Title(t.searchType(), t.title(), t.path()))
            .limit(MOST_TITLES)
            .toList();
    return new SuggestionList(
        mostFrequent(titles.stream().map(t -> Pinyin.spoken(t.title(), text)))
            .filter(word -> !word.equalsIgnoreCase(text))
            .limit(MOST_WORDS)
            .toList(),
        fitting,
        names.stream().filter(name -> Pinyin.spoken(name, text).isPresent()).toList());
  }

  private boolean isNumbered(IndexedDocument document) {
    return number.filter(n -> n.equals(document.number())).isPresent();
  }

  /** One document is enough for several cases with the same title. */
  private static Stream<IndexedDocument> distinct(Stream<IndexedDocument> titles) {
    Map<String, IndexedDocument> first = new LinkedHashMap<>();
    titles.forEach(t -> first.putIfAbsent(t.title(), t));
    return first.values().stream();
  }

  /** The most frequent text in these titles that sounds the same but is written differently. */
  Optional<String> alike(List<IndexedDocument> titles) {
    boolean letters = text.chars().allMatch(c -> c < 128);
    return mostFrequent(
            titles.stream()
                .map(t -> letters ? Pinyin.spoken(t.title(), text) : Pinyin.alike(t.title(), text)))
        .filter(word -> !word.equalsIgnoreCase(text))
        .findFirst();
  }

  private static Stream<String> mostFrequent(Stream<Optional<String>> words) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    words.flatMap(Optional::stream).forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue()))
        .map(Map.Entry::getKey);
  }
}
