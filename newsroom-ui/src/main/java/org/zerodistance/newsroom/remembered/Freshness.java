package org.zerodistance.newsroom.remembered;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.zerodistance.newsroom.web.Caching;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.newsroom.web.Pages;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.newsroom.web.WebConfig;

/**
 * Answers with public pages; those for readers without an account get a tag and are kept for {@link
 * RememberedAnswers}.
 */
@Dependent
public class Freshness {
  private final Pages pages;
  private final Visitor visitor;
  private final Places places;
  private final RememberedPages memory;

  @Inject
  Freshness(Pages pages, Visitor visitor, Places places, RememberedPages memory) {
    this.pages = pages;
    this.visitor = visitor;
    this.places = places;
    this.memory = memory;
  }

  /**
   * The page, or 304 when the reader's copy still holds.
   *
   * @param page reads what it shows
   */
  public Response answer(Request request, Supplier<? extends Page> page) {
    if (visitor.known()) {
      return Response.ok(page.get()).build();
    }
    Copy copy = new Copy(pages.write(page.get()));
    memory.keep(places.here(), places.version(), copy);
    EntityTag tag = new EntityTag(copy.tag());
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    return (same != null ? same : whole(copy))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(HttpHeaders.VARY, Caching.VARY)
        .build();
  }

  private Response.ResponseBuilder whole(Copy copy) {
    boolean packed = Packing.accepted(visitor.header(HttpHeaders.ACCEPT_ENCODING));
    byte[] body = copy.body(packed);
    Response.ResponseBuilder answer =
        Response.ok(body)
            .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
            .header(HttpHeaders.CONTENT_LENGTH, body.length);
    return packed ? answer.header(HttpHeaders.CONTENT_ENCODING, Packing.GZIP) : answer;
  }

  /** One memory for the whole process. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    RememberedPages pages(WebConfig config) {
      return new RememberedPages(config.devTemplates().isEmpty() && config.devAssets().isEmpty());
    }
  }
}
