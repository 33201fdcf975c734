package org.zerodistance.search.searching;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zerodistance.foundation.platform.IndexUnavailable;
import org.zerodistance.search.querying.CaseNumberParser;
import org.zerodistance.search.querying.ParsedQuery;
import org.zerodistance.search.searching.SearchDocument.DocumentContent;

/**
 * A search index in memory, for tests that need no word analysis: a query matches as a substring.
 */
public final class MemoryIndex implements SearchIndex {
  private static final int SNIPPET = 90;

  private final Map<String, SearchDocument> documents = new ConcurrentHashMap<>();
  private final Clock clock;
  private volatile boolean away;

  public MemoryIndex(Clock clock) {
    this.clock = clock;
  }

  /** Simulates an unavailable server, or ends the simulation. */
  public void away(boolean now) {
    away = now;
  }

  @Override
  public boolean available() {
    return !away;
  }

  @Override
  public Map<String, String> write(List<SearchDocument> written) {
    if (away) {
      throw new IndexUnavailable("away");
    }
    for (SearchDocument document : written) {
      documents.merge(
          document.key(), document, (old, now) -> now.version() >= old.version() ? now : old);
    }
    return Map.of();
  }

  @Override
  public SearchAnswer search(SearchQuery query) {
    if (away) {
      throw new IndexUnavailable("away");
    }
    ParsedQuery parsedQuery = query.parsedQuery();
    List<SearchDocument> matching =
        documents.values().stream()
            .filter(
                document ->
                    document
                        .content()
                        .filter(
                            c ->
                                shown(c)
                                    && seen(c, query)
                                    && has(c, parsedQuery)
                                    && is(c, parsedQuery, query.zone()))
                        .isPresent())
            .sorted(
                Comparator.comparing((SearchDocument d) -> d.content().orElseThrow().submittedAt())
                    .thenComparing(SearchDocument::key)
                    .reversed())
            .toList();
    EnumMap<Facet, Function<SearchDocument, List<String>>> values = values(query.zone());
    EnumMap<Facet, List<Facet.Count>> facets = new EnumMap<>(Facet.class);
    values.forEach(
        (facet, of) -> {
          Map<String, Long> counts = new LinkedHashMap<>();
          matching.stream()
              .filter(d -> passes(d, query.filter(), facet))
              .flatMap(d -> of.apply(d).stream())
              .forEach(value -> counts.merge(value, 1L, Long::sum));
          facets.put(
              facet,
              counts.entrySet().stream()
                  .map(e -> new Facet.Count(e.getKey(), e.getValue()))
                  .sorted(Comparator.comparing(Facet.Count::count).reversed())
                  .toList());
        });
    List<SearchDocument> hits =
        matching.stream().filter(d -> passes(d, query.filter(), null)).toList();
    int from = query.cursor().filter(c -> c.matches("[0-9]{1,6}")).map(Integer::parseInt).orElse(0);
    int to = Math.min(hits.size(), from + query.limit());
    return new SearchAnswer(
        hits.size(),
        hits.subList(Math.min(from, to), to).stream()
            .map(d -> hit(d, parsedQuery.words()))
            .toList(),
        facets,
        to < hits.size() ? Optional.of(Integer.toString(to)) : Optional.empty(),
        false);
  }

  @Override
  public SuggestionList suggest(String typed, List<String> names) {
    String text = folded(typed);
    return new SuggestionList(
        List.of(),
        documents.values().stream()
            .filter(
                d ->
                    d.content()
                        .filter(
                            c ->
                                shown(c)
                                    && (folded(c.title()).contains(text)
                                        || CaseNumberParser.find(typed)
                                            .filter(n -> n == c.number())
                                            .isPresent()))
                        .isPresent())
            .map(
                d ->
                    new SuggestionList.Title(
                        d.type(),
                        d.content().orElseThrow().title(),
                        d.content().orElseThrow().path()))
            .toList(),
        names.stream().filter(name -> folded(name).contains(text)).toList());
  }

  /** Always empty: pinyin is not supported. */
  @Override
  public Optional<String> alike(String words) {
    return Optional.empty();
  }

  private static boolean seen(DocumentContent documentContent, SearchQuery query) {
    return query.scopes().isEmpty()
        || documentContent.scopes().stream().anyMatch(query.scopes()::contains);
  }

  @Override
  public Set<String> matching(SearchQuery query, Collection<String> keys) {
    if (away) {
      throw new IndexUnavailable("away");
    }
    return documents.values().stream()
        .filter(d -> keys.contains(d.key()))
        .filter(
            d ->
                d.content()
                    .filter(
                        c ->
                            shown(c)
                                && has(c, query.parsedQuery())
                                && is(c, query.parsedQuery(), query.zone()))
                    .isPresent())
        .filter(d -> passes(d, query.filter(), null))
        .map(SearchDocument::key)
        .collect(Collectors.toSet());
  }

  private boolean shown(DocumentContent documentContent) {
    return documentContent.shownUntil().filter(until -> !until.isAfter(clock.instant())).isEmpty();
  }

  private static boolean has(DocumentContent documentContent, ParsedQuery parsedQuery) {
    return (has(documentContent, folded(parsedQuery.words()))
            || parsedQuery.number().filter(n -> n == documentContent.number()).isPresent()
            || parsedQuery.variants().stream().anyMatch(v -> has(documentContent, folded(v))))
        && parsedQuery.phrases().stream().allMatch(phrase -> has(documentContent, folded(phrase)))
        && parsedQuery.excluded().stream()
            .noneMatch(phrase -> has(documentContent, folded(phrase)));
  }

  private boolean is(DocumentContent c, ParsedQuery parsedQuery, ZoneId zone) {
    LocalDate day = c.submittedAt().atZone(zone).toLocalDate();
    boolean late = c.dueAt().filter(due -> !due.isAfter(clock.instant())).isPresent();
    return (parsedQuery.boards().isEmpty()
            || c.boards().stream().anyMatch(parsedQuery.boards()::contains))
        && (parsedQuery.offices().isEmpty()
            || c.office().filter(parsedQuery.offices()::contains).isPresent())
        && c.boards().stream().noneMatch(parsedQuery.withoutBoards()::contains)
        && c.office().filter(parsedQuery.withoutOffices()::contains).isEmpty()
        && parsedQuery.after().map(after -> !day.isBefore(after)).orElse(true)
        && parsedQuery.before().map(day::isBefore).orElse(true)
        && parsedQuery.overdue().map(wanted -> wanted == late).orElse(true);
  }

  private static boolean has(DocumentContent documentContent, String text) {
    return Stream.of(
            Stream.of(documentContent.title(), documentContent.body(), documentContent.about()),
            documentContent.answers().stream(),
            documentContent.remarks().stream())
        .flatMap(s -> s)
        .anyMatch(s -> folded(s).contains(text));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static EnumMap<Facet, Function<SearchDocument, List<String>>> values(ZoneId zone) {
    EnumMap<Facet, Function<SearchDocument, List<String>>> values = new EnumMap<>(Facet.class);
    values.put(Facet.TYPE, d -> List.of(d.type().name().toLowerCase(Locale.ROOT)));
    values.put(Facet.BOARD, d -> d.content().orElseThrow().boards());
    values.put(Facet.LEVEL, d -> name(d.content().orElseThrow().level()));
    values.put(Facet.KIND, d -> name(d.content().orElseThrow().kind()));
    values.put(Facet.TOPIC, d -> d.content().orElseThrow().topics());
    values.put(
        Facet.STATE, d -> states(d.content().orElseThrow()).map(MemoryIndex::lower).toList());
    values.put(
        Facet.YEAR,
        d ->
            List.of(
                Integer.toString(d.content().orElseThrow().submittedAt().atZone(zone).getYear())));
    return values;
  }

  private static Stream<SearchState> states(DocumentContent content) {
    return content.status().map(SearchState::of).stream().flatMap(List::stream);
  }

  private static List<String> name(Optional<? extends Enum<?>> constant) {
    return constant.map(MemoryIndex::lower).stream().toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static boolean passes(SearchDocument document, SearchFilter filter, Facet but) {
    DocumentContent c = document.content().orElseThrow();
    Map<Facet, Boolean> passed = new HashMap<>();
    passed.put(Facet.TYPE, filter.type().map(document.type()::equals).orElse(true));
    passed.put(Facet.BOARD, filter.board().map(c.boards()::contains).orElse(true));
    passed.put(Facet.LEVEL, filter.level().map(l -> c.level().equals(Optional.of(l))).orElse(true));
    passed.put(Facet.KIND, filter.kind().map(k -> c.kind().equals(Optional.of(k))).orElse(true));
    passed.put(Facet.TOPIC, filter.topic().map(c.topics()::contains).orElse(true));
    passed.put(Facet.STATE, filter.state().map(s -> states(c).anyMatch(s::equals)).orElse(true));
    passed.put(
        Facet.YEAR,
        filter.from().map(from -> !c.submittedAt().isBefore(from)).orElse(true)
            && filter.to().map(to -> c.submittedAt().isBefore(to)).orElse(true));
    if (filter.column().isPresent() && !filter.column().equals(c.column())) {
      return false;
    }
    return passed.entrySet().stream().allMatch(e -> e.getKey() == but || e.getValue());
  }

  private static SearchHit hit(SearchDocument document, String text) {
    DocumentContent c = document.content().orElseThrow();
    String opening = c.body().substring(0, Math.min(SNIPPET, c.body().length()));
    return new SearchHit(
        document.type(),
        c.number(),
        marked(c.title(), text),
        marked(opening, text),
        c.path(),
        c.boards(),
        c.column(),
        c.kind(),
        c.status(),
        c.submittedAt(),
        c.answeredAt());
  }

  private static List<Highlight> marked(String text, String phrase) {
    List<Highlight> pieces = new ArrayList<>();
    int at = 0;
    for (int found = phrase.isEmpty() ? -1 : text.indexOf(phrase);
        found >= 0;
        found = text.indexOf(phrase, at)) {
      if (found > at) {
        pieces.add(new Highlight(text.substring(at, found), false));
      }
      pieces.add(new Highlight(phrase, true));
      at = found + phrase.length();
    }
    if (at < text.length()) {
      pieces.add(new Highlight(text.substring(at), false));
    }
    return pieces;
  }
}
