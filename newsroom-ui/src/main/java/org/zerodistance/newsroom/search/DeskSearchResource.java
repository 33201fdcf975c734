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

/** The newsroom's search page: what the person may see. */
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
