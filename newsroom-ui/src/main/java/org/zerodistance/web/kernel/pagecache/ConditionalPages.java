package org.zerodistance.web.kernel.pagecache;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.zerodistance.web.kernel.pages.CacheHeaders;
import org.zerodistance.web.kernel.pages.HtmlPage;
import org.zerodistance.web.kernel.pages.PageRenderer;
import org.zerodistance.web.kernel.pages.Visitor;
import org.zerodistance.web.kernel.pages.WebConfig;

/**
 * Creates responses with public pages; pages for readers without an account get an ETag and are
 * stored for {@link CachedPageFilter}.
 */
@Dependent
public class ConditionalPages {
  private final PageRenderer pageRenderer;
  private final Visitor visitor;
  private final CacheKey cacheKey;
  private final PageCache memory;

  @Inject
  ConditionalPages(
      PageRenderer pageRenderer, Visitor visitor, CacheKey cacheKey, PageCache memory) {
    this.pageRenderer = pageRenderer;
    this.visitor = visitor;
    this.cacheKey = cacheKey;
    this.memory = memory;
  }

  /**
   * The page, or 304 when the reader's copy is still valid.
   *
   * @param page reads the page's data
   */
  public Response answer(Request request, Supplier<? extends HtmlPage> page) {
    if (visitor.known()) {
      return Response.ok(page.get()).build();
    }
    CachedPage cachedPage = new CachedPage(pageRenderer.write(page.get()), visitor.route());
    memory.keep(cacheKey.here(), cacheKey.version(), cachedPage);
    EntityTag tag = new EntityTag(cachedPage.tag());
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    return (same != null ? same : whole(cachedPage))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header(HttpHeaders.VARY, CacheHeaders.VARY)
        .build();
  }

  private Response.ResponseBuilder whole(CachedPage cachedPage) {
    boolean packed = GzipAcceptance.accepted(visitor.header(HttpHeaders.ACCEPT_ENCODING));
    byte[] body = cachedPage.body(packed);
    Response.ResponseBuilder answer =
        Response.ok(body)
            .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
            .header(HttpHeaders.CONTENT_LENGTH, body.length);
    return packed ? answer.header(HttpHeaders.CONTENT_ENCODING, GzipAcceptance.GZIP) : answer;
  }

  /** Produces one page cache for the whole process. */
  @Dependent
  static class Producer {
    @Produces
    @Singleton
    PageCache pages(WebConfig config) {
      return new PageCache(config.devTemplates().isEmpty() && config.devAssets().isEmpty());
    }
  }
}
