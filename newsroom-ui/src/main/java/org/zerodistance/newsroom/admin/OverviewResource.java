package org.zerodistance.newsroom.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.zerodistance.accounts.PeopleList;
import org.zerodistance.house.House;
import org.zerodistance.house.Houses;
import org.zerodistance.newsroom.admin.OverviewPage.Step;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.offices.BoardDirectory;
import org.zerodistance.offices.OfficeDirectory;
import org.zerodistance.outbox.Outbox;
import org.zerodistance.outbox.OutboxStats;
import org.zerodistance.viewers.Role;

/** Where administrators begin. */
@Path("/admin")
@RequestScoped
public class OverviewResource {
  @Inject Houses houses;
  @Inject OfficeDirectory offices;
  @Inject BoardDirectory boards;
  @Inject PeopleList people;
  @Inject OutboxStats backlog;
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
        backlog.state(Outbox.INDEX).setAside());
  }
}
