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

/** The newsroom's search page, over everything that the person may see. */
@Path("/desk/search")
@RequestScoped
public class DeskSearchResource {
  @Inject StaffSearching searching;
  @Inject SearchPages pages;
  @Inject Visitor visitor;

  @GET
  public SearchPage search() {
    Viewer viewer =
        visitor.viewer().requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR, Role.ADMINISTRATOR);
    return pages.show(PlaceFilterView.DESK, query -> searching.search(query, viewer));
  }
}
