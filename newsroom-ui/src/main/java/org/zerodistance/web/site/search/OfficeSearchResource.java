package org.zerodistance.web.site.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.search.searching.StaffSearching;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.site.search.SearchPage.PlaceFilterView;

/** The spokespersons' search page, over everything that the person may see. */
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
