package org.zerodistance.web.desk.reporter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.newsroom.assignments.AssignmentPages;
import org.zerodistance.newsroom.assignments.AssignmentRow;
import org.zerodistance.newsroom.assignments.MyAssignments;
import org.zerodistance.web.kernel.pages.Visitor;

/** Lists assignments: the person's own, all, or the person's finished ones. */
@Path("/desk/assignments")
@RequestScoped
public class AssignmentsResource {
  private static final int PAGE = 20;

  @Inject private Visitor visitor;
  @Inject private MyAssignments mine;
  @Inject private AssignmentPages pages;

  @GET
  public AssignmentsPage list() {
    Viewer viewer = visitor.viewer();
    viewer.requireAny(Role.REPORTER, Role.EDITOR);
    boolean reporter = viewer.has(Role.REPORTER);
    String asked = visitor.query("view").orElse(reporter ? "mine" : "all");
    if (!reporter || asked.equals("all")) {
      return page("all", reporter, new Page<>(pages.open(viewer), Optional.empty()), false);
    }
    if (asked.equals("closed")) {
      String cursor = visitor.query("cursor").orElse(null);
      return page("closed", true, mine.closed(TimeCursor.of(cursor), PAGE, viewer), cursor != null);
    }
    List<AssignmentRow> open = mine.open(viewer);
    return page("mine", true, new Page<>(open, Optional.empty()), false);
  }

  private static AssignmentsPage page(
      String view, boolean reporter, Page<AssignmentRow> page, boolean later) {
    return new AssignmentsPage(view, reporter, page.rows(), page.next(), later);
  }
}
