package org.zerodistance.newsroom.remembered;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Supplier;
import org.zerodistance.house.Houses;
import org.zerodistance.newsroom.web.Caching;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.newsroom.web.Pages;
import org.zerodistance.newsroom.web.Visitor;
import org.zerodistance.newsroom.web.WebConfig;
import org.zerodistance.publicversion.PublicVersion;

/** Answers with public pages, for readers without an account from memory where that still holds. */
@Dependent
public class Freshness {
  private final Pages pages;
  private final Visitor visitor;
  private final Houses houses;
  private final Clock clock;
  private final PublicVersion version;
  private final RememberedPages memory;

  @Inject
  Freshness(
      Pages pages,
      Visitor visitor,
      Houses houses,
      Clock clock,
      PublicVersion version,
      RememberedPages memory) {
    this.pages = pages;
    this.visitor = visitor;
    this.houses = houses;
    this.clock = clock;
    this.version = version;
    this.memory = memory;
  }

  /**
   * The page, or 304 when the reader's copy still holds.
   *
   * @param page reads what it shows; called only when that is needed
   */
  public Response answer(Request request, Supplier<? extends Page> page) {
    if (visitor.known()) {
      return Response.ok(page.get()).build();
    }
    Copy copy =
        memory.get(
            RememberedPages.Place.of(
                houses.current(),
                visitor.lang(),
                visitor.pathAndQuery(),
                clock.instant().getEpochSecond()),
            version::current,
            () -> new Copy(pages.write(page.get())));
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
    byte[] body = packed ? copy.packed() : copy.html();
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
