package org.zerodistance.newsroom.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.zerodistance.newsroom.search.SearchPage.PlaceFilterView;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.staffsearch.StaffSearching;
import org.zerodistance.viewers.Role;
import org.zerodistance.viewers.Viewer;

/** Spokespersons' search page: what the person may see. */
@Path("/office/search")
@RequestScoped
public class OfficeSearchResource {
  @Inject StaffSearching searching;
  @Inject SearchPages pages;
  @Inject Visitor visitor;

  @GET
  public SearchPage search() {
    Viewer viewer = visitor.viewer().requireAny(Role.SPOKESPERSON);
    return pages.show(PlaceFilterView.OFFICE, query -> searching.search(query, viewer));
  }
}
