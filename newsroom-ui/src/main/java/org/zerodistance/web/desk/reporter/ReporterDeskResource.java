package org.zerodistance.web.desk.reporter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.assignments.MyAssignments;
import org.zerodistance.newsroom.assignments.TipPool;
import org.zerodistance.newsroom.stories.Publication;
import org.zerodistance.newsroom.storydesk.StoryDesk;
import org.zerodistance.newsroom.storydesk.StoryDeskRow;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows the start page of the newsroom. */
@Path("/desk")
@RequestScoped
public class ReporterDeskResource {
  @Inject private Visitor visitor;
  @Inject private TipPool pool;
  @Inject private MyAssignments mine;
  @Inject private StoryDesk desk;

  @GET
  public Response desk() {
    Viewer viewer = visitor.viewer();
    viewer.requireAny(Role.REPORTER, Role.EDITOR, Role.MODERATOR, Role.ADMINISTRATOR);
    boolean reporter = viewer.has(Role.REPORTER);
    boolean editor = viewer.has(Role.EDITOR);
    boolean moderator = viewer.has(Role.MODERATOR);
    if (!reporter && !editor) {
      return Redirects.to(moderator ? "/desk/moderation" : "/admin");
    }
    List<StoryDeskRow> open = desk.open(viewer);
    return Response.ok(
            new ReporterDeskPage(
                reporter,
                editor,
                moderator,
                pool.size(viewer),
                reporter ? mine.open(viewer) : List.of(),
                open.stream()
                    .filter(row -> row.authorId() != null && viewer.is(row.authorId()))
                    .filter(row -> row.state() == Publication.DRAFT)
                    .toList(),
                editor ? review(open, viewer) : List.of(),
                in(open, Publication.APPROVED, Publication.SCHEDULED)))
        .build();
  }

  /** Public corrections first, because readers see them before a second person has. */
  private List<StoryDeskRow> review(List<StoryDeskRow> open, Viewer viewer) {
    return Stream.concat(desk.toConfirm(viewer).stream(), in(open, Publication.IN_REVIEW).stream())
        .toList();
  }

  private static List<StoryDeskRow> in(List<StoryDeskRow> rows, Publication... states) {
    return rows.stream().filter(row -> List.of(states).contains(row.state())).toList();
  }
}
