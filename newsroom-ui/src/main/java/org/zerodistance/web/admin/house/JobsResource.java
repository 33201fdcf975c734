package org.zerodistance.web.admin.house;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.zerodistance.foundation.housekeeping.RetentionRuns;
import org.zerodistance.foundation.jobs.JobId;
import org.zerodistance.foundation.jobs.JobRetrying;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * Shows and manages background jobs: waiting jobs, recurring jobs, and jobs that were set aside.
 */
@Path("/admin/jobs")
@RequestScoped
public class JobsResource {
  private static final String HOME = "/admin/jobs";
  private static final int MOST_FAILED = 50;

  @Inject Visitor visitor;
  @Inject JobStats jobs;
  @Inject JobRetrying retrying;
  @Inject RetentionRuns retentions;

  @GET
  public JobsPage show() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    List<JobStats.KindState> kinds = jobs.kinds();
    return new JobsPage(
        kinds,
        kinds.stream()
            .filter(kind -> kind.state().setAside() > 0)
            .map(
                kind -> new JobsPage.SetAside(kind.name(), jobs.setAside(kind.name(), MOST_FAILED)))
            .toList(),
        jobs.recurring(),
        retentions.list());
  }

  /** Tries one job that was set aside again, or all of a kind, or runs a recurring job now. */
  @POST
  @Path("retry")
  public Response retry(Form form) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    String kind = form.text("kind");
    if (!jobs.isKnown(kind)) {
      throw new NotFoundException();
    }
    retrying.retry(kind, form.number("id").map(JobId::new));
    return Redirects.done(HOME, "job-retrying");
  }
}
