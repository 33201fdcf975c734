package org.zerodistance.web.site.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zerodistance.cases.casepages.WithheldWords;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.CachedBoards;
import org.zerodistance.search.querying.QueryParser;
import org.zerodistance.search.searching.SearchAnswer;
import org.zerodistance.search.searching.SearchHit;
import org.zerodistance.search.searching.SearchQuery;
import org.zerodistance.search.searching.SearchSort;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.site.search.SearchPage.PlaceFilterView;

/**
 * Builds a search page from the address, which contains the whole search; unusable parameters are
 * ignored.
 */
@Dependent
class SearchPages {
  private static final int HITS = 20;

  private static final List<String> NOT_A_PLACE =
      List.of("type", "state", "kind", "level", "topic", "year", "from", "to", "sort");

  private final CachedBoards boards;
  private final ColumnDirectory columns;
  private final Houses houses;
  private final WithheldWords withheldWords;
  private final Visitor visitor;

  @Inject
  SearchPages(
      CachedBoards boards,
      ColumnDirectory columns,
      Houses houses,
      WithheldWords withheldWords,
      Visitor visitor) {
    this.boards = boards;
    this.columns = columns;
    this.houses = houses;
    this.withheldWords = withheldWords;
    this.visitor = visitor;
  }

  SearchPage show(PlaceFilterView placeFilterView, Function<SearchQuery, SearchAnswer> searching) {
    ZoneId zone = houses.current().zone();
    SearchParameters searchParameters = new SearchParameters(visitor::query, zone);
    String text = visitor.query("q").orElse("").strip();
    boolean newest = visitor.query("sort").filter("newest"::equals).isPresent();
    Optional<String> cursor = visitor.query("cursor");
    SearchQuery query =
        new SearchQuery(
            text,
            searchParameters.filter(),
            newest ? SearchSort.NEWEST : SearchSort.BEST,
            cursor,
            HITS);
    SearchAnswer answer = searching.apply(query);
    Map<String, BoardRow> bySlug = boards.bySlug();
    FilterChips filterChips =
        new FilterChips(
            searchParameters,
            bySlug,
            searchParameters.column().flatMap(columns::find),
            visitor.lang().toString());
    return new SearchPage(
        placeFilterView,
        query.text(),
        answer,
        filterChips.groups(answer),
        filterChips.chosen(),
        searchParameters.kept(List.of()),
        searchParameters.kept(NOT_A_PLACE),
        query.parsedQuery().ignored(),
        query.parsedQuery().overdue().orElse(false),
        QueryParser.withoutDeadline(query.text()),
        newest || !query.parsedQuery().hasText(),
        cursor.isEmpty(),
        searchParameters.day("from"),
        searchParameters.day("to"),
        bySlug,
        placeFilterView == PlaceFilterView.READERS ? Set.of() : withheld(answer));
  }

  private Set<Long> withheld(SearchAnswer answer) {
    return withheldWords.among(
        answer.hits().stream()
            .filter(hit -> hit.type() == SearchType.INQUIRY)
            .map(SearchHit::number)
            .toList());
  }
}
