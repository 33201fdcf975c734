package org.zerodistance.newsroom.remembered;

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
import org.zerodistance.newsroom.account.SessionCookie;
import org.zerodistance.newsroom.errors.ErrorAnswers;
import org.zerodistance.newsroom.web.Caching;
import org.zerodistance.newsroom.web.WebConfig;
import org.zerodistance.platform.SqlCount;
import org.zerodistance.publicversion.PublicVersion;

/**
 * Answers from memory before anything else is set in motion, when nobody is signed in and the
 * public version says that the page still holds. Else {@link Freshness} gets the version that was
 * read.
 */
public class RememberedAnswers extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient RememberedPages memory;
  @Inject private transient Places places;
  @Inject private transient SessionCookie session;
  @Inject private transient PublicVersion version;
  @Inject private transient WebConfig config;
  @Inject private transient ErrorAnswers errors;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<RememberedPages.Kept> kept =
        request.getMethod().equals("GET") && session.token().isEmpty()
            ? memory.find(places.here())
            : Optional.empty();
    if (kept.isEmpty() || !answered(kept.get(), request, response)) {
      chain.doFilter(request, response);
    }
  }

  private boolean answered(
      RememberedPages.Kept kept, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SqlCount.reset();
    long current;
    try {
      current = version.current();
    } catch (JdbiException e) {
      // Now, and not after the page has waited for the database as long again.
      errors.withoutDatabase(e).send(response);
      return true;
    }
    if (kept.version() != current) {
      places.readAt(current);
      return false;
    }
    if (config.showSqlCount()) {
      response.setHeader("Server-Timing", "sql;desc=" + SqlCount.get());
    }
    send(kept.copy(), request, response);
    return true;
  }

  private static void send(Copy copy, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean packed =
        Packing.accepted(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
    String tag = '"' + copy.tag() + (packed ? PackedTags.MARK : "") + '"';
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.setHeader(HttpHeaders.VARY, Caching.VARY);
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && (known.equals("*") || known.contains(tag))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = copy.body(packed);
    if (packed) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, Packing.GZIP);
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
