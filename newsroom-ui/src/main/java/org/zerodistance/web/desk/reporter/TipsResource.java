package org.zerodistance.web.desk.reporter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.city.offices.TopicId;
import org.zerodistance.city.offices.TopicTree;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.foundation.sql.Page;
import org.zerodistance.foundation.sql.TimeCursor;
import org.zerodistance.newsroom.assignments.AssignmentId;
import org.zerodistance.newsroom.assignments.Claiming;
import org.zerodistance.newsroom.assignments.TipFilter;
import org.zerodistance.newsroom.assignments.TipPool;
import org.zerodistance.newsroom.assignments.TipReason;
import org.zerodistance.newsroom.assignments.TipRow;
import org.zerodistance.newsroom.assignments.Tips;
import org.zerodistance.web.kernel.idempotency.IdempotentForms;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.LocalMoments;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Lists, filters, flags and takes tips. */
@Path("/desk/tips")
@RequestScoped
public class TipsResource {
  private static final int PAGE = 20;
  private static final int LONGEST_PLACE = 40;

  @Inject private Visitor visitor;
  @Inject private IdempotentForms forms;
  @Inject private TipPool pool;
  @Inject private Tips tips;
  @Inject private Claiming claiming;
  @Inject private CasePages cases;
  @Inject private TopicTree topics;
  @Inject private LocalMoments moments;

  @GET
  public TipsPage pool() {
    return page(Form.empty());
  }

  /** Takes the tip; a reporter who is too late sees who took it. */
  @POST
  @Path("{number: [0-9]{1,18}}/claim")
  public Response claim(@PathParam("number") long number, Form form) {
    return forms.once(
        form,
        () -> {
          AssignmentId id = claiming.claim(inquiry(number), visitor.viewer());
          return Redirects.done("/desk/assignments/" + id, "tip-claimed");
        });
  }

  @POST
  @Path("{number: [0-9]{1,18}}/dismiss")
  public Response dismiss(@PathParam("number") long number, Form form) {
    return decide(
        number,
        form,
        () -> tips.dismiss(inquiry(number), form.text("reason"), visitor.viewer()),
        "tip-dismissed");
  }

  /** Proposes an assignment for the tip, by an editor. */
  @POST
  @Path("{number: [0-9]{1,18}}/propose")
  public Response propose(@PathParam("number") long number, Form form) {
    return decide(
        number,
        form,
        () ->
            claiming.propose(
                inquiry(number), form.text("title"), moments.day(form, "dueOn"), visitor.viewer()),
        "tip-proposed");
  }

  private Response decide(long number, Form form, Runnable decision, String done) {
    try {
      return forms.once(
          form,
          () -> {
            decision.run();
            return Redirects.done("/desk/tips", done);
          });
    } catch (InvalidFormProblem problem) {
      return Response.status(problem.code().kind().status())
          .entity(page(Form.empty(), form.with(problem.violations()), Optional.of(number)))
          .build();
    }
  }

  /** Flags an inquiry by its number, from this page or from the inquiry's page. */
  @POST
  @Path("flag")
  public Response flag(Form form) {
    try {
      Optional<Long> number = form.number("number").filter(n -> n > 0);
      new Violations()
          .require(number.isPresent(), "number", "tips.number-needed")
          .length("reason", form.text("reason"), 2, 1_000)
          .throwIfAny();
      return forms.once(
          form,
          () -> {
            tips.flag(inquiry(number.orElseThrow()), form.text("reason"), visitor.viewer());
            return Redirects.done(form.find("back").orElse("/desk/tips"), "tip-flagged");
          });
    } catch (InvalidFormProblem problem) {
      return Response.status(problem.code().kind().status())
          .entity(page(form.with(problem.violations())))
          .build();
    } catch (InquiryProblem none) {
      List<Violations.Violation> wrong =
          List.of(new Violations.Violation("number", none.messageKey(), List.of()));
      return Response.status(none.code().kind().status()).entity(page(form.with(wrong))).build();
    }
  }

  private InquiryId inquiry(long number) {
    return cases.get(new InquiryNumber(number), visitor.viewer()).id();
  }

  private TipsPage page(Form flag) {
    return page(flag, Form.empty(), Optional.empty());
  }

  private TipsPage page(Form flag, Form deciding, Optional<Long> decided) {
    Viewer viewer = visitor.viewer();
    viewer.requireAny(Role.REPORTER, Role.EDITOR, Role.MODERATOR);
    String reason = visitor.query("reason").orElse("");
    String topic = visitor.query("topic").orElse("");
    String place = visitor.query("place").orElse("").strip();
    String days = visitor.query("days").orElse("");
    TipFilter filter =
        new TipFilter(
            List.of(TipReason.values()).stream()
                .filter(r -> r.name().toLowerCase(Locale.ROOT).equals(reason))
                .findFirst(),
            Optional.of(topic)
                .filter(t -> t.matches("[0-9]{1,18}"))
                .map(t -> new TopicId(Long.parseLong(t))),
            Optional.of(place).filter(p -> !p.isEmpty() && p.length() <= LONGEST_PLACE),
            Optional.of(days).filter(d -> d.matches("[0-9]{1,4}")).map(Integer::valueOf));
    String cursor = visitor.query("cursor").orElse(null);
    Page<TipRow> page = pool.after(filter, TimeCursor.of(cursor), PAGE, viewer);
    return new TipsPage(
        page.rows(),
        page.next(),
        cursor != null,
        topics.all().stream().filter(t -> t.level() <= 2).toList(),
        List.of(TipReason.values()),
        reason,
        topic,
        place,
        days,
        !filter.equals(TipFilter.ALL),
        viewer.has(Role.REPORTER),
        viewer.hasAny(Role.REPORTER, Role.EDITOR),
        flag,
        deciding,
        decided);
  }
}
