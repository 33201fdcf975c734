package org.zerodistance.web.site.similar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryNumber;
import org.zerodistance.cases.inquiries.InquiryProblem;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.insight.likeness.SimilarCase;
import org.zerodistance.insight.likeness.SimilarCases;

/**
 * Similar cases for readers. A separate class, because JAX-RS would choose the resource of the case
 * page first, which does not have this address.
 */
@Path("/inquiries/{number: [0-9]{1,18}}/similar")
@RequestScoped
public class PublicSimilarResource {
  private static final int FOR_READERS = 5;

  @Inject CasePages cases;
  @Inject SimilarCases similar;

  /**
   * A fragment for the script of a public case; empty when there are no similar cases or search is
   * unavailable.
   */
  @GET
  public Response part(@PathParam("number") long number) {
    // Always the public view, so that any cache may store it for a minute.
    CaseView seen = cases.get(new InquiryNumber(number), Viewer.NOBODY);
    if (!seen.row().listed()) {
      throw new InquiryProblem(InquiryProblem.Code.INQUIRY_NOT_FOUND, number);
    }
    List<SimilarCase> found = similar.like(seen, FOR_READERS).orElse(List.of());
    if (found.isEmpty()) {
      return Response.noContent().header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
    return Response.ok(
            new SimilarPage(seen, found, false, false, false, "/inquiries/" + seen.number()))
        .build();
  }
}
