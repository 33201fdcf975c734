package org.zerodistance.web.site.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.BoardFilter;
import org.zerodistance.cases.casepages.BoardPages;
import org.zerodistance.cases.statistics.HouseMetrics;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.newsroom.storypages.ColumnPages;
import org.zerodistance.newsroom.storypages.StoryCard;
import org.zerodistance.web.kernel.pagecache.ConditionalPages;

/** Shows the front page. */
@Path("/")
@ApplicationScoped
public class FrontResource {
  private static final int STORIES = 5;
  private static final int ANSWERS = 8;
  private static final int ASKED = 6;

  @Inject ColumnPages columns;
  @Inject BoardPages inquiries;
  @Inject BoardDirectory boards;
  @Inject HouseMetrics figures;
  @Inject ConditionalPages freshness;

  @GET
  public Response front(@Context Request request) {
    return freshness.answer(request, this::page);
  }

  private FrontPage page() {
    List<StoryCard> stories = columns.newest(STORIES);
    return new FrontPage(
        stories.stream().findFirst(),
        stories.stream().skip(1).toList(),
        inquiries.newestAnswered(TimeCursor.NEWEST, ANSWERS).rows(),
        inquiries.newest(open(), TimeCursor.NEWEST, ASKED).rows(),
        BoardGroup.of(boards.open()),
        figures.house());
  }

  private static BoardFilter open() {
    return new BoardFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(false),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
