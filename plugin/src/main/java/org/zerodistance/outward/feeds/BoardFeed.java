package org.zerodistance.outward.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.BoardFilter;
import org.zerodistance.cases.casepages.BoardPages;
import org.zerodistance.cases.casepages.InquiryRow;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.sql.TimeCursor;

/** The newest inquiries of a board as an Atom feed. */
@Path("/boards/{slug}/feed")
@RequestScoped
public class BoardFeed {
  private static final int ENTRIES = 30;

  @Inject BoardDirectory boards;
  @Inject BoardPages inquiries;
  @Inject Houses houses;
  @Inject Site site;

  @GET
  public Response board(@PathParam("slug") String slug, @Context Request request) {
    BoardRow board = boards.get(slug);
    List<InquiryRow> newest =
        inquiries.newest(BoardFilter.of(board.id()), TimeCursor.NEWEST, ENTRIES).rows();
    AtomFeed feed =
        new AtomFeed(
            site.baseUrl(), "/boards/" + slug, board.name() + " · " + houses.current().name());
    for (InquiryRow row : newest) {
      feed.add(
          new AtomFeed.Item(
              "/inquiries/" + row.number(),
              row.title(),
              row.opening(),
              row.officeName() == null ? "" : row.officeName(),
              Optional.of(row.status()),
              row.submittedAt(),
              row.lastRepliedAt() == null ? row.submittedAt() : row.lastRepliedAt()));
    }
    return feed.answer(request);
  }
}
