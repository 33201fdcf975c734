package org.zerodistance.web.desk.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.moderation.BulkAction;
import org.zerodistance.cases.moderation.BulkModeration;
import org.zerodistance.cases.moderation.Cause;
import org.zerodistance.cases.moderation.PromisedReading;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.moderation.QueueFilter;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.cases.moderation.ReturnReasons;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations.Violation;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows the moderation queue and takes one decision on several tasks, after asking once. */
@Path("/desk/moderation")
@RequestScoped
public class QueueResource {
  private static final int LINES = 50;

  @Inject Queue queue;
  @Inject BulkModeration bulk;
  @Inject BoardDirectory boards;
  @Inject ReturnReasons reasons;
  @Inject Visitor visitor;

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
    String reason = form.find("reason").orElseGet(() -> form.text("ready"));
    BulkAction action = form.constant("action", BulkAction.class).orElse(BulkAction.ADMIT);
    QueueAddress address = QueueAddress.of(visitor);
    try {
      bulk.check(action, reason);
    } catch (InvalidFormProblem invalid) {
      return wrong(form, invalid.violations());
    }
    if (!form.flag("confirmed")) {
      List<QueueRow> chosen = queue.waiting(tasks, visitor.viewer());
      return Response.ok(
              new BulkConfirmPage(
                  action, action == BulkAction.RETURN ? reason : "", chosen, address))
          .build();
    }
    return Redirects.to(address.batch(bulk.plan(tasks, action, reason, visitor.viewer())));
  }

  private Response wrong(Form form, List<Violation> violations) {
    return FormResponses.wrong(page(form.with(violations)));
  }

  private QueuePage page(Form form) {
    Viewer viewer = visitor.viewer();
    QueueAddress address = QueueAddress.of(visitor);
    PromisedReading promise = queue.promise();
    QueueFilter filter = address.filter(promise);
    Optional<TimeCursor> cursor =
        visitor.query("cursor").map(TimeCursor::of).filter(c -> !c.equals(TimeCursor.NEWEST));
    Page<QueueRow> rows = queue.waiting(filter, cursor, LINES, viewer);
    Map<Cause, Integer> sizes = queue.sizes(filter.withCause(Optional.empty()), viewer);
    return new QueuePage(
        rows.rows().stream().map(row -> line(row, viewer.id(), promise)).toList(),
        queue.size(QueueFilter.ALL, viewer),
        sizes.values().stream().mapToInt(Integer::intValue).sum(),
        Arrays.stream(Cause.values())
            .filter(sizes::containsKey)
            .map(c -> new QueuePage.CauseCount(c, sizes.get(c)))
            .toList(),
        address,
        boards.openByGroup(),
        List.of(Kind.values()),
        QueueAddress.AGES,
        reasons.all(),
        cursor.isPresent(),
        rows.next(),
        form);
  }

  private static QueuePage.QueueLine line(QueueRow row, PersonId me, PromisedReading promise) {
    return new QueuePage.QueueLine(
        row,
        row.takenFrom(me, promise.now()),
        row.heldBy(me, promise.now()),
        promise.due(row.createdAt()),
        promise.late(row.createdAt()),
        promise.today(row.createdAt()));
  }
}
