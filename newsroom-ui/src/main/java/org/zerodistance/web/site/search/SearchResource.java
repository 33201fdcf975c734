package org.zerodistance.web.site.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.zerodistance.search.searching.Searching;
import org.zerodistance.web.site.search.SearchPage.PlaceFilterView;

/** The readers' search page. */
@Path("/search")
@RequestScoped
public class SearchResource {
  @Inject Searching searching;
  @Inject SearchPages pages;

  @GET
  public SearchPage search() {
    return pages.show(PlaceFilterView.READERS, searching::search);
  }
}
