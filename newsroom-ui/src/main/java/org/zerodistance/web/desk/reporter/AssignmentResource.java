package org.zerodistance.web.desk.reporter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.AssignmentKeeping;
import org.zerodistance.newsroom.assignments.AssignmentState;
import org.zerodistance.newsroom.assignments.Claiming;
import org.zerodistance.newsroom.stories.StoryId;
import org.zerodistance.newsroom.storydesk.DraftFactory;
import org.zerodistance.newsroom.storydesk.StartStory;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.LocalMoments;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Shows and changes one assignment: its cases, its reporter, its state. */
@Path("/desk/assignments/{id: [0-9]{1,18}}")
@RequestScoped
public class AssignmentResource {
  @PathParam("id")
  private long id;

  @Inject private Visitor visitor;
  @Inject private AssignmentSheets sheets;
  @Inject private IdempotentForms forms;
  @Inject private AssignmentKeeping keeping;
  @Inject private Claiming claiming;
  @Inject private CasePages cases;
  @Inject private DraftFactory draftFactory;
  @Inject private LocalMoments moments;

  @GET
  public AssignmentSheet show() {
    return sheets.of(assignment(), "", Form.empty());
  }

  @POST
  @Path("plan")
  public Response plan(Form form) {
    return change(
        "plan",
        form,
        () ->
            keeping.plan(
                assignment(),
                form.text("title"),
                moments.day(form, "dueOn"),
                form.version(),
                visitor.viewer()),
        "assignment-planned");
  }

  @POST
  @Path("move")
  public Response move(Form form) {
    Optional<AssignmentState> to = form.constant("to", AssignmentState.class);
    return change(
        "move",
        form,
        () -> {
          new Violations().require(to.isPresent(), "to", "form.required").throwIfAny();
          keeping.move(
              assignment(),
              to.orElseThrow(),
              form.text("reason"),
              form.version(),
              visitor.viewer());
        },
        "assignment-moved");
  }

  @POST
  @Path("release")
  public Response release(Form form) {
    return change(
        "release",
        form,
        () -> claiming.release(assignment(), form.text("reason"), visitor.viewer()),
        "assignment-released");
  }

  /** Takes an assignment that has no reporter. */
  @POST
  @Path("claim")
  public Response claim(Form form) {
    // The first case identifies the assignment; all its cases come with it.
    sheets.cases(assignment()).stream()
        .findFirst()
        .ifPresent(first -> claiming.claim(first.id(), visitor.viewer()));
    return Redirects.done(address(), "tip-claimed");
  }

  @POST
  @Path("hand-over")
  public Response handOver(Form form) {
    Optional<PersonId> to = form.number("to").map(PersonId::new);
    return change(
        "hand-over",
        form,
        () -> {
          new Violations().require(to.isPresent(), "to", "form.required").throwIfAny();
          claiming.handOver(
              assignment(), to.orElseThrow(), form.text("handOverReason"), visitor.viewer());
        },
        "assignment-handed-over");
  }

  /** Adds a further case. */
  @POST
  @Path("cases")
  public Response addCase(Form form) {
    Optional<Long> number = form.number("number").filter(n -> n > 0);
    return change(
        "cases",
        form,
        () -> {
          new Violations().require(number.isPresent(), "number", "tips.number-needed").throwIfAny();
          keeping.addCase(
              assignment(),
              cases.get(new InquiryNumber(number.orElseThrow()), visitor.viewer()).id(),
              visitor.viewer());
        },
        "assignment-case-added");
  }

  /** Drafts a story from its cases and leads to it. */
  @POST
  @Path("story")
  public Response story(Form form) {
    return forms.once(
        form,
        () -> {
          StoryId story =
              draftFactory.start(
                  new StartStory(
                      List.of(),
                      Optional.of(assignment()),
                      form.number("column").map(ColumnId::new)),
                  visitor.viewer());
          return Redirects.done("/desk/stories/" + story, "story-started");
        });
  }

  private Response change(String section, Form form, Runnable work, String done) {
    try {
      return forms.once(
          form,
          () -> {
            work.run();
            return Redirects.done(address(), done);
          });
    } catch (InvalidFormProblem problem) {
      return FormResponses.with(problem, form, f -> sheets.of(assignment(), section, f));
    }
  }

  private AssignmentId assignment() {
    return new AssignmentId(id);
  }

  private String address() {
    return "/desk/assignments/" + id;
  }
}
