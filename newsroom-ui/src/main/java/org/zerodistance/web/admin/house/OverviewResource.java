package org.zerodistance.web.admin.house;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.zerodistance.city.house.House;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.OfficeDirectory;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.web.admin.house.OverviewPage.Step;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows the start page of administrators. */
@Path("/admin")
@RequestScoped
public class OverviewResource {
  @Inject Houses houses;
  @Inject OfficeDirectory offices;
  @Inject BoardDirectory boards;
  @Inject PeopleList people;
  @Inject JobStats jobs;
  @Inject Visitor visitor;

  @GET
  public OverviewPage overview() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    PeopleList.StaffingGaps staffingGaps = people.gaps(visitor.viewer());
    return new OverviewPage(
        List.of(
            new Step(
                "house", !houses.current().name().equals(House.UNNAMED.name()), "/admin/house"),
            new Step("offices", !offices.tree().isEmpty(), "/admin/offices"),
            new Step("boards", !boards.open().isEmpty(), "/admin/boards"),
            new Step("people", staffingGaps.empty().isEmpty(), "/admin/people/new"),
            new Step("mute", staffingGaps.mute().isEmpty(), "/admin/people/new")),
        staffingGaps,
        jobs.setAside());
  }
}
