package org.zerodistance.newsroom.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.offices.BoardDirectory;
import org.zerodistance.offices.BoardRow;
import org.zerodistance.platform.HouseZone;
import org.zerodistance.searching.SearchAnswer;
import org.zerodistance.searching.SearchQuery;
import org.zerodistance.searching.SearchSort;
import org.zerodistance.searching.Searching;

/**
 * The search page. The whole search stands in the address; what makes no sense there is ignored.
 */
@Path("/search")
@RequestScoped
public class SearchResource {
  private static final int HITS = 20;

  @Inject Searching searching;
  @Inject BoardDirectory boards;
  @Inject HouseZone zone;
  @Inject Visitor visitor;

  @GET
  public SearchPage search() {
    Asked asked = new Asked(visitor::query, zone.get());
    String text = visitor.query("q").orElse("").strip();
    boolean newest = visitor.query("sort").filter("newest"::equals).isPresent();
    Optional<String> cursor = visitor.query("cursor");
    SearchAnswer answer =
        searching.search(
            new SearchQuery(
                text,
                asked.filter(),
                newest ? SearchSort.NEWEST : SearchSort.BEST,
                cursor,
                HITS,
                zone.get()));
    Map<String, BoardRow> bySlug =
        boards.all().stream().collect(Collectors.toMap(BoardRow::slug, Function.identity()));
    return new SearchPage(
        text,
        answer,
        new Chips(asked, bySlug, visitor.lang().toString()).groups(answer),
        newest || text.isEmpty(),
        asked.narrowed(),
        cursor.isEmpty(),
        visitor.query("from").orElse(""),
        visitor.query("to").orElse(""),
        bySlug);
  }
}
