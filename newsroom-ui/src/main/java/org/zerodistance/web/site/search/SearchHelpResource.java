package org.zerodistance.web.site.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.foundation.sql.HouseZone;

/** Explains the search box. */
@Path("/search/help")
@RequestScoped
public class SearchHelpResource {
  @Inject BoardDirectory boards;
  @Inject HouseZone zone;
  @Inject Clock clock;

  @GET
  public SearchHelpPage help() {
    return new SearchHelpPage(
        boards.open().stream().findFirst(), clock.instant().atZone(zone.get()).getYear());
  }
}
