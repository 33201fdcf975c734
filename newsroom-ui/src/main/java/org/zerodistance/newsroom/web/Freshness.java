package org.zerodistance.newsroom.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * Answers readers without an account by what they already have: a page that says the same as before
 * is not sent again.
 */
@Dependent
public class Freshness {
  private final Pages pages;
  private final Visitor visitor;

  @Inject
  Freshness(Pages pages, Visitor visitor) {
    this.pages = pages;
    this.visitor = visitor;
  }

  /** The page, or 304 when the reader's copy still holds. */
  public Response answer(Request request, Page page) {
    if (visitor.known()) {
      return Response.ok(page).build();
    }
    RenderedPages.Copy copy = pages.renderAlike(page);
    EntityTag tag = new EntityTag(copy.tag(), true);
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        same != null
            ? same
            : Response.ok(copy.html())
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header(HttpHeaders.CONTENT_LENGTH, copy.html().length);
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(HttpHeaders.VARY, Caching.VARY)
        .build();
  }
}
