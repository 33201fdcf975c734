package org.zerodistance.web.site.similar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.insight.likeness.RoutingAdvice;
import org.zerodistance.insight.likeness.RoutingProposal;
import org.zerodistance.insight.likeness.SimilarCase;
import org.zerodistance.insight.likeness.SimilarCases;
import org.zerodistance.web.kernel.pages.Visitor;

/** Similar cases for the newsroom, with the reasons, and suggestions of topic and board. */
@Path("/desk/similar/{number: [0-9]{1,18}}")
@RequestScoped
public class SimilarResource {
  private static final int FOR_THE_NEWSROOM = 10;

  @Inject CasePages cases;
  @Inject RoutingAdvice advice;
  @Inject SimilarCases similar;
  @Inject Visitor visitor;

  /** For moderators, reporters and editors, as a full page or as a fragment of other pages. */
  @GET
  public SimilarPage page(@PathParam("number") long number) {
    Viewer viewer = visitor.viewer();
    viewer.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    CaseView seen = cases.get(new InquiryNumber(number), viewer);
    Optional<List<SimilarCase>> found = similar.like(seen, FOR_THE_NEWSROOM);
    return new SimilarPage(
        seen,
        found.orElse(List.of()),
        visitor.query("part").isEmpty(),
        true,
        found.isEmpty(),
        "/inquiries/" + seen.number());
  }

  /** For the script of a moderator's task: suggested topics and boards. */
  @GET
  @Path("advice")
  public Response advice(@PathParam("number") long number) {
    Viewer viewer = visitor.viewer();
    viewer.require(Role.MODERATOR);
    RoutingProposal found = advice.of(cases.get(new InquiryNumber(number), viewer));
    return found.isEmpty()
        ? Response.noContent().build()
        : Response.ok(new AdvicePage(found)).build();
  }
}
