package org.zerodistance.web.site.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.zerodistance.cases.casepages.BoardPages;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.web.kernel.pagecache.ConditionalPages;

/** Shows the boards and the list of each board. */
@Path("/boards")
@ApplicationScoped
public class BoardResource {
  private static final int ROWS = 20;

  @Inject BoardDirectory boards;
  @Inject BoardPages pages;
  @Inject Houses houses;
  @Inject Clock clock;
  @Inject ConditionalPages freshness;

  @GET
  public Response boards(@Context Request request) {
    return freshness.answer(request, () -> new BoardsPage(BoardGroup.of(boards.open())));
  }

  @GET
  @Path("{slug}")
  public Response board(
      @PathParam("slug") String slug,
      @QueryParam("kind") String kind,
      @QueryParam("state") String state,
      @QueryParam("period") String period,
      @QueryParam("cursor") String cursor,
      @Context Request request) {
    BoardChoice choice = BoardChoice.of(kind, state, period);
    return freshness.answer(request, () -> page(slug, choice, TimeCursor.of(cursor)));
  }

  private BoardPage page(String slug, BoardChoice choice, TimeCursor at) {
    BoardRow board = boards.get(slug);
    return new BoardPage(
        board,
        pages.newest(choice.filter(board.id(), clock.instant(), houses.current().zone()), at, ROWS),
        choice,
        !at.equals(TimeCursor.NEWEST));
  }
}
