package org.zerodistance.web.kernel.pagecache;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.foundation.publicversion.OldestCachedVersion;
import org.zerodistance.foundation.publicversion.PublicVersion;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.web.kernel.errors.ErrorResponses;
import org.zerodistance.web.kernel.pages.CacheHeaders;
import org.zerodistance.web.kernel.pages.Route;
import org.zerodistance.web.kernel.pages.WebConfig;
import org.zerodistance.web.kernel.signin.SessionCookie;

/**
 * Answers from the page cache before any other processing, when the visitor is not signed in and
 * the public version is unchanged. Otherwise {@link ConditionalPages} receives the version that was
 * read.
 */
public class CachedPageFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient PageCache memory;
  @Inject private transient CacheKey cacheKey;
  @Inject private transient SessionCookie session;
  @Inject private transient PublicVersion version;
  @Inject private transient WebConfig config;
  @Inject private transient ErrorResponses errors;
  @Inject private transient Meters meters;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    OldestCachedVersion.reset();
    Optional<PageCache.CacheEntry> kept =
        request.getMethod().equals("GET") && session.token().isEmpty()
            ? memory.find(cacheKey.here())
            : Optional.empty();
    if (kept.isEmpty() || !answered(kept.get(), request, response)) {
      // A first request within the minute is not counted, because its page could not be in the
      // cache.
      kept.ifPresent(
          entry ->
              meters.page(
                  entry.copy() == null ? Meters.CacheResult.MISS : Meters.CacheResult.STALE));
      chain.doFilter(request, response);
    }
  }

  private boolean answered(
      PageCache.CacheEntry cacheEntry, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SqlCount.reset();
    long current;
    try {
      current = version.current();
    } catch (JdbiException e) {
      // Answers now; otherwise the page would wait for the database once more.
      errors.withoutDatabase(e).send(response);
      return true;
    }
    if (cacheEntry.version() != current) {
      cacheKey.readAt(current);
      return false;
    }
    meters.page(Meters.CacheResult.HIT);
    Route.note(request, cacheEntry.copy().route());
    if (config.showSqlCount()) {
      response.setHeader("Server-Timing", "sql;desc=" + SqlCount.get());
    }
    send(cacheEntry.copy(), request, response);
    return true;
  }

  private static void send(
      CachedPage cachedPage, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean packed =
        GzipAcceptance.accepted(
            Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
    String tag = '"' + cachedPage.tag() + (packed ? GzipETagFilter.MARK : "") + '"';
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.setHeader(HttpHeaders.VARY, CacheHeaders.VARY);
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && (known.equals("*") || known.contains(tag))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = cachedPage.body(packed);
    if (packed) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, GzipAcceptance.GZIP);
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
