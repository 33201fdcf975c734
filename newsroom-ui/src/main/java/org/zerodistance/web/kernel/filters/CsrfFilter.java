package org.zerodistance.web.kernel.filters;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.web.kernel.errors.ErrorResponses;

/**
 * Lets a request that changes data pass only when it comes from a page of this site, by {@code
 * Sec-Fetch-Site} or else by {@code Origin}. Programs send neither; they may use the addresses made
 * for them, mail programs the address that unsubscribes (RFC 8058).
 */
public class CsrfFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private transient Site site;
  @Inject private transient ErrorResponses answers;

  private transient String ownOrigin;

  @Override
  public void init() {
    ownOrigin = origin(URI.create(site.baseUrl()));
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (SAFE.contains(request.getMethod()) || isFromHere(request)) {
      chain.doFilter(request, response);
    } else {
      answers.named(403, "cross-site").send(response);
    }
  }

  private boolean isFromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    if (origin != null) {
      return origin.equals(ownOrigin)
          || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
    String path = request.getRequestURI();
    return path.startsWith("/api/")
        || path.startsWith("/internal/")
        || path.startsWith("/mail/stop/");
  }
}
