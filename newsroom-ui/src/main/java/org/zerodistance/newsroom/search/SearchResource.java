package org.zerodistance.newsroom.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.zerodistance.newsroom.search.SearchPage.PlaceFilterView;
import org.zerodistance.searching.Searching;

/** Readers' search page. */
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
