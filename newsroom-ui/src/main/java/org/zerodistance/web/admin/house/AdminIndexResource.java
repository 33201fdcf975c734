package org.zerodistance.web.admin.house;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.stream.Stream;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.jobs.JobId;
import org.zerodistance.foundation.jobs.JobRetrying;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.platform.BackgroundJobs;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.search.indexing.IndexView;
import org.zerodistance.search.indexkeeping.IndexRebuilds;
import org.zerodistance.search.indexkeeping.RebuildCause;
import org.zerodistance.search.indexkeeping.VerifyIndex;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * Manages the search indexes: rebuild, return to the previous index, comparison, and changes that
 * wait or were set aside.
 */
@Path("/admin/index")
@RequestScoped
public class AdminIndexResource {
  private static final String HOME = "/admin/index";
  private static final int SECONDS_BETWEEN_LOOKS = 2;
  private static final int MOST_FAILED = 50;

  @Inject Visitor visitor;
  @Inject IndexRebuilds rebuilding;
  @Inject VerifyIndex verifying;
  @Inject JobStats jobs;
  @Inject JobRetrying retrying;
  @Inject BackgroundJobs background;
  @Inject Clock clock;

  @GET
  public Response show() {
    Viewer by = visitor.viewer().require(Role.ADMINISTRATOR);
    AdminIndexPage page =
        new AdminIndexPage(
            Stream.of(IndexView.values()).map(view -> row(view, by)).toList(),
            jobs.state(IndexQueue.KIND),
            jobs.setAside(IndexQueue.KIND, MOST_FAILED));
    Response.ResponseBuilder answer = Response.ok(page);
    if (page.isMoving()) {
      answer.header("Refresh", SECONDS_BETWEEN_LOOKS + ";url=" + HOME);
    }
    return answer.build();
  }

  private AdminIndexPage.IndexRow row(IndexView view, Viewer by) {
    return new AdminIndexPage.IndexRow(
        view,
        rebuilding.progress(view, by),
        verifying.latest(view, by),
        verifying.isRunning(view, by),
        clock.instant());
  }

  @POST
  @Path("rebuild")
  public Response rebuild(Form form) {
    rebuilding.ask(view(form), RebuildCause.ASKED, visitor.viewer());
    return Redirects.done(HOME, "index-rebuild-asked");
  }

  /** Returns to the previous index and repairs its missing changes in the background. */
  @POST
  @Path("back")
  public Response back(Form form) {
    Viewer by = visitor.viewer().require(Role.ADMINISTRATOR);
    rebuilding.back(view(form), by);
    compare(view(form), true, by);
    return Redirects.done(HOME, "index-went-back");
  }

  @POST
  @Path("verify")
  public Response verify(Form form) {
    compare(view(form), form.flag("repair"), visitor.viewer().require(Role.ADMINISTRATOR));
    return Redirects.done(HOME, "index-comparing");
  }

  private static IndexView view(Form form) {
    return IndexView.named(form.text("view"));
  }

  private void compare(IndexView view, boolean repair, Viewer by) {
    background.once("comparing the index", () -> verifying.verify(view, repair, so -> {}, by));
  }

  /** Tries one entry that was set aside again, or all. */
  @POST
  @Path("retry")
  public Response retry(Form form) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    retrying.retry(IndexQueue.KIND, form.number("id").map(JobId::new));
    return Redirects.done(HOME, "index-retrying");
  }
}
