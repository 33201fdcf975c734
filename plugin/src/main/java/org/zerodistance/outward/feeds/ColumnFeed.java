package org.zerodistance.outward.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.city.columns.ColumnDirectory;
import org.zerodistance.city.columns.ColumnRow;
import org.zerodistance.city.house.Houses;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.newsroom.storypages.ColumnPages;
import org.zerodistance.newsroom.storypages.StoryCard;

/** The newest stories of a column as an Atom feed. */
@Path("/columns/{slug}/feed")
@RequestScoped
public class ColumnFeed {
  private static final int ENTRIES = 30;

  @Inject ColumnDirectory columns;
  @Inject ColumnPages stories;
  @Inject Houses houses;
  @Inject Site site;

  @GET
  public Response column(@PathParam("slug") String slug, @Context Request request) {
    ColumnRow column = columns.get(slug);
    AtomFeed feed =
        new AtomFeed(
            site.baseUrl(), "/columns/" + slug, column.name() + " · " + houses.current().name());
    for (StoryCard card : stories.after(column.id(), TimeCursor.NEWEST, ENTRIES).rows()) {
      feed.add(
          new AtomFeed.Item(
              "/stories/" + card.number(),
              card.headline(),
              card.deck(),
              card.byline(),
              Optional.empty(),
              card.publishedAt(),
              card.publishedAt()));
    }
    return feed.answer(request);
  }
}
