package org.zerodistance.newsroom.reader;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.zerodistance.casepages.BoardPages;
import org.zerodistance.house.Houses;
import org.zerodistance.newsroom.web.Freshness;
import org.zerodistance.offices.BoardDirectory;
import org.zerodistance.offices.BoardRow;
import org.zerodistance.platform.TimeCursor;

/** The boards and each board's list. */
@Path("/boards")
@RequestScoped
public class BoardResource {
  private static final int ROWS = 20;

  @Inject BoardDirectory boards;
  @Inject BoardPages pages;
  @Inject Houses houses;
  @Inject Clock clock;
  @Inject Freshness freshness;

  @GET
  public Response boards(@Context Request request) {
    return freshness.answer(request, new BoardsPage(BoardGroup.of(boards.open())));
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
    BoardRow board = boards.get(slug);
    BoardChoice choice = BoardChoice.of(kind, state, period);
    TimeCursor at = TimeCursor.of(cursor);
    return freshness.answer(
        request,
        new BoardPage(
            board,
            pages.newest(
                choice.filter(board.id(), clock.instant(), houses.current().zone()), at, ROWS),
            choice,
            !at.equals(TimeCursor.NEWEST)));
  }
}
