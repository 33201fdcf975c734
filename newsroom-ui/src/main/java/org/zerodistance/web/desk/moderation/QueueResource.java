package org.zerodistance.web.desk.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.moderation.BulkModeration;
import org.zerodistance.cases.moderation.Cause;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows the moderation queue and applies one decision to several tasks. */
@Path("/desk/moderation")
@RequestScoped
public class QueueResource {
  private static final int LINES = 50;

  @Inject Queue queue;
  @Inject BulkModeration bulk;
  @Inject Visitor visitor;
  @Inject Clock clock;

  @GET
  public QueuePage waiting() {
    return page(Form.empty());
  }

  @POST
  public Response decide(Form form) {
    List<TaskId> tasks =
        form.list("task").stream()
            .filter(t -> t.matches("[0-9]{1,18}"))
            .map(t -> new TaskId(Long.parseLong(t)))
            .toList();
    if (tasks.isEmpty()) {
      return wrong(form, List.of(new Violation("task", "moderation.choose-some", List.of())));
    }
    try {
      boolean admit = form.text("action").equals("admit");
      List<BulkModeration.BulkResult> results =
          admit
              ? bulk.admit(tasks, visitor.viewer())
              : bulk.giveBack(
                  tasks, form.find("reason").orElseGet(() -> form.text("ready")), visitor.viewer());
      return Response.ok(BulkReportPage.of(admit, results)).build();
    } catch (InvalidFormProblem invalid) {
      return wrong(form, invalid.violations());
    }
  }

  private Response wrong(Form form, List<Violation> violations) {
    return FormResponses.wrong(page(form.with(violations)));
  }

  private QueuePage page(Form form) {
    Optional<Cause> cause = visitor.query("cause").flatMap(QueueResource::cause);
    Optional<TimeCursor> cursor =
        visitor.query("cursor").map(TimeCursor::of).filter(c -> !c.equals(TimeCursor.NEWEST));
    Page<QueueRow> rows = queue.waiting(cause, cursor, LINES, visitor.viewer());
    Map<Cause, Integer> sizes = queue.sizes(visitor.viewer());
    PersonId me = visitor.viewer().id();
    Instant now = clock.instant();
    return new QueuePage(
        rows.rows().stream().map(row -> line(row, me, now)).toList(),
        sizes.values().stream().mapToInt(Integer::intValue).sum(),
        Arrays.stream(Cause.values())
            .filter(sizes::containsKey)
            .map(c -> new QueuePage.CauseCount(c, sizes.get(c)))
            .toList(),
        cause.map(c -> c.name().toLowerCase(Locale.ROOT)),
        cursor.isPresent(),
        rows.next(),
        form);
  }

  private static QueuePage.QueueLine line(QueueRow row, PersonId me, Instant now) {
    boolean fresh =
        row.claimedAt().filter(at -> at.plus(Queue.CLAIM_HOLDS).isAfter(now)).isPresent();
    return new QueuePage.QueueLine(
        row, row.takenFrom(me, now), fresh && row.claimedBy().filter(me::equals).isPresent());
  }

  private static Optional<Cause> cause(String word) {
    return Arrays.stream(Cause.values()).filter(c -> c.name().equalsIgnoreCase(word)).findFirst();
  }
}
