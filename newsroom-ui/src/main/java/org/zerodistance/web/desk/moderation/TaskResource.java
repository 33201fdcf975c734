package org.zerodistance.web.desk.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Admission;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.inquiries.Visibility;
import org.zerodistance.cases.moderation.ModerationProblem;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.cases.moderation.Triage;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.city.offices.TopicTree;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * Shows, takes and decides one moderation task. Only sent forms take a task, which locks it for
 * colleagues; a decision leads to the next task behind it, which is taken too.
 */
@Path("/desk/moderation/{task: [0-9]{1,18}}")
@RequestScoped
public class TaskResource {
  private static final int CONFLICT = 409;
  private static final String REMOVE_PHOTO = "remove-photo:";

  /** The decision that a button makes. */
  private static final Map<String, String> DECISIONS =
      Map.of(
          "admit", "admitted",
          "let-in", "admitted",
          "readers", "admitted",
          "return", "returned",
          "spam", "spam",
          "keep-out", "returned",
          "no-readers", "returned",
          "route", "routed");

  @Inject Queue queue;
  @Inject Triage triage;
  @Inject CasePages cases;
  @Inject BoardDirectory boards;
  @Inject TopicTree topics;
  @Inject TaskPages pages;
  @Inject Visitor visitor;

  @PathParam("task")
  long id;

  @GET
  public Response look() {
    try {
      QueueRow task = triage.look(task(), visitor.viewer());
      return Response.ok(pages.of(task, Form.empty(), false)).build();
    } catch (ModerationProblem refused) {
      return collision(refused, Form.empty());
    }
  }

  @POST
  public Response decide(Form form) {
    try {
      return decided(form);
    } catch (ModerationProblem refused) {
      return collision(refused, form);
    } catch (InvalidFormProblem invalid) {
      QueueRow task = queue.get(task(), visitor.viewer());
      return FormResponses.with(invalid, form, f -> pages.of(task, f, false));
    }
  }

  private Response decided(Form form) {
    String action = form.text("action");
    if (action.startsWith(REMOVE_PHOTO)) {
      PhotoKey.find(action.substring(REMOVE_PHOTO.length()))
          .ifPresent(photo -> triage.removePhoto(task(), photo, visitor.viewer()));
      return shown(form, false);
    }
    switch (action) {
      case "admit" -> triage.admit(task(), admission(form), visitor.viewer());
      case "return" -> triage.giveBack(task(), reason(form), visitor.viewer());
      case "spam" -> triage.reject(task(), visitor.viewer());
      case "route" -> route(form);
      case "let-in" -> triage.decideRemark(task(), true, visitor.viewer());
      case "keep-out" -> triage.decideRemark(task(), false, visitor.viewer());
      case "claim" -> {
        triage.open(task(), visitor.viewer());
        return Redirects.to(queueAddress().task(task()));
      }
      case "readers" -> triage.decideCrowd(task(), true, visitor.viewer());
      case "no-readers" -> triage.decideCrowd(task(), false, visitor.viewer());
      case "release" -> {
        triage.release(task(), visitor.viewer());
        return Redirects.done(queueAddress().list(), "moderation-released");
      }
      case "skip" -> {
        triage.release(task(), visitor.viewer());
        return Redirects.to(next());
      }
      default -> {
        return shown(form, action.equals("preview"));
      }
    }
    return Redirects.done(next(), "moderation-" + action);
  }

  /** The next task of the chosen part, taken for the moderator; the list when there is none. */
  private String next() {
    QueueAddress address = queueAddress();
    return triage
        .openAfter(task(), address.filter(queue.promise()), visitor.viewer())
        .map(address::task)
        .orElse(address.list());
  }

  private QueueAddress queueAddress() {
    return QueueAddress.of(visitor);
  }

  private Response shown(Form form, boolean preview) {
    QueueRow task = triage.open(task(), visitor.viewer());
    return Response.ok(pages.of(task, form, preview)).build();
  }

  private Admission admission(Form form) {
    QueueRow task = queue.get(task(), visitor.viewer());
    CaseView seen = cases.get(task.inquiryId(), visitor.viewer());
    Violations violations = new Violations();
    Optional<BoardId> board = board(form, violations);
    Optional<TopicId> topic = topic(form, violations);
    violations
        .require(
            !RedactionMarks.isNowhere(RedactionMarks.textsOf(seen), form.text("also")),
            "also",
            "moderation.words-nowhere")
        .throwIfAny();
    return new Admission(
        form.constant("kind", Kind.class).orElse(task.kind()),
        board.orElseThrow(),
        topic,
        form.constant("visibility", Visibility.class).orElse(task.visibility()),
        RedactionMarks.of(seen, form).spans());
  }

  private void route(Form form) {
    QueueRow task = queue.get(task(), visitor.viewer());
    Violations violations = new Violations();
    Optional<BoardId> board = board(form, violations);
    Optional<TopicId> topic = topic(form, violations);
    violations.throwIfAny();
    triage.route(
        task(),
        board.orElseThrow(),
        form.constant("kind", Kind.class).orElse(task.kind()),
        topic,
        visitor.viewer());
  }

  private Optional<BoardId> board(Form form, Violations violations) {
    Optional<BoardId> board =
        form.number("board").map(BoardId::new).flatMap(boards::find).map(BoardRow::id);
    violations.require(board.isPresent(), "board", "moderation.choose-board");
    return board;
  }

  private Optional<TopicId> topic(Form form, Violations violations) {
    Optional<String> path = form.find("topic").map(p -> p.replaceAll("\\s*[/›>]\\s*", "/"));
    Optional<TopicId> topic = path.flatMap(topics::find).map(t -> t.id());
    violations.require(path.isEmpty() || topic.isPresent(), "topic", "moderation.topic-unknown");
    return topic;
  }

  private static String reason(Form form) {
    return form.find("reason").orElseGet(() -> form.text("ready"));
  }

  private Response collision(ModerationProblem refused, Form form) {
    if (refused.code() == ModerationProblem.Code.TASK_NOT_FOUND
        || refused.code() == ModerationProblem.Code.DECISION_NOT_FITTING) {
      throw refused;
    }
    QueueRow task = queue.get(task(), visitor.viewer());
    String decision =
        refused.code() == ModerationProblem.Code.TASK_DONE
            ? refused.details().get(0).toString().toLowerCase(Locale.ROOT)
            : "";
    boolean own = task.doneBy().filter(visitor.viewer()::is).isPresent();
    boolean repeated = own && decision.equals(DECISIONS.get(form.text("action")));
    boolean inVain = form.find("action").isPresent() && !repeated;
    List<String> typed = new ArrayList<>();
    form.find("reason").ifPresent(typed::add);
    form.find("also").ifPresent(typed::add);
    ConflictPage page =
        new ConflictPage(
            task,
            decision.isEmpty() ? "" : "decision." + decision,
            own,
            inVain,
            typed,
            queue.after(task, queueAddress().filter(queue.promise()), visitor.viewer()),
            queueAddress());
    boolean only = page.done() && !inVain;
    return FormResponses.page(only ? Response.Status.OK.getStatusCode() : CONFLICT, page);
  }

  private TaskId task() {
    return new TaskId(id);
  }
}
