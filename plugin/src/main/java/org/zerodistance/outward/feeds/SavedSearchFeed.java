package org.zerodistance.outward.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.city.house.Houses;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.search.savedsearches.SavedMatchRow;
import org.zerodistance.search.savedsearches.SavedPages;
import org.zerodistance.search.savedsearches.SavedQuery;
import org.zerodistance.search.savedsearches.SavedSearchId;

/** The matches of one saved search as a feed for holders of its secret address. */
@Path("/saved-searches/{token}/feed")
@RequestScoped
public class SavedSearchFeed {
  private static final int ENTRIES = 50;

  @Inject SavedPages saved;
  @Inject Houses houses;
  @Inject Site site;

  @GET
  public Response search(@PathParam("token") String token, @Context Request request) {
    SavedSearchId id = saved.byToken(token).orElseThrow(NotFoundException::new);
    SavedQuery query = saved.query(id).orElseThrow(NotFoundException::new);
    AtomFeed feed =
        AtomFeed.ofOne(
            site.baseUrl(),
            "/search?" + query.address(),
            saved.feed(id) + "/feed",
            (query.text().isEmpty() ? "" : query.text() + " · ") + houses.current().name());
    for (SavedMatchRow row : saved.matches(id, ENTRIES)) {
      feed.add(
          new AtomFeed.Item(
              row.path(), row.title(), "", "", Optional.empty(), row.foundAt(), row.foundAt()));
    }
    return feed.answer(request);
  }
}
