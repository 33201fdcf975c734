package org.zerodistance.web.desk.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import org.zerodistance.cases.moderation.Batch;
import org.zerodistance.cases.moderation.BatchId;
import org.zerodistance.cases.moderation.BulkModeration;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows a decision on several tasks and undoes it in time. */
@Path("/desk/moderation/batches/{batch: [0-9]{1,18}}")
@RequestScoped
public class BatchResource {
  /** The time after which the page is asked for again until there are results, in seconds. */
  private static final long AGAIN = 2;

  @Inject BulkModeration bulk;
  @Inject Visitor visitor;
  @Inject Clock clock;

  @PathParam("batch")
  long id;

  @GET
  public Response show() {
    Batch batch = bulk.get(batch(), visitor.viewer());
    long seconds = Math.max(0, Duration.between(clock.instant(), batch.dueAt()).toSeconds());
    BatchPage page =
        new BatchPage(
            batch, bulk.lines(batch(), visitor.viewer()), seconds, QueueAddress.of(visitor));
    Response.ResponseBuilder answer = Response.ok(page);
    return page.pending() || page.running()
        ? answer.header("Refresh", seconds + AGAIN).build()
        : answer.build();
  }

  @POST
  public Response undo() {
    bulk.undo(batch(), visitor.viewer());
    return Redirects.done(QueueAddress.of(visitor).list(), "moderation-undone");
  }

  private BatchId batch() {
    return new BatchId(id);
  }
}
