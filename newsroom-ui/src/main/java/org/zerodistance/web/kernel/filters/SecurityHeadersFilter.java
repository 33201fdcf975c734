package org.zerodistance.web.kernel.filters;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zerodistance.foundation.platform.Site;

/** Adds the security headers to every response. */
public class SecurityHeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Site site;

  private transient Map<String, String> headers;

  @Override
  public void init() {
    headers = headers(site);
  }

  static Map<String, String> headers(Site site) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:"
            + site.mapTiles().map(SecurityHeadersFilter::origin).map(o -> " " + o).orElse("")
            + "; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'");
    all.put("X-Content-Type-Options", "nosniff");
    // With "no-referrer" browsers would also hide the origin of our own forms.
    all.put("Referrer-Policy", "same-origin");
    all.put("Cross-Origin-Opener-Policy", "same-origin");
    all.put("Cross-Origin-Resource-Policy", "same-origin");
    all.put("X-Frame-Options", "DENY");
    all.put(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(self), payment=(), usb=(), browsing-topics=()");
    if (site.secure()) {
      all.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    return all;
  }

  /** The origin of a tile pattern such as {@code https://{s}.tiles.example/{z}/{x}/{y}.png}. */
  private static String origin(String tiles) {
    URI uri = URI.create(tiles.replace("{s}", "any").replaceAll("[{}]", ""));
    String host = tiles.contains("{s}.") ? uri.getHost().replaceFirst("any", "*") : uri.getHost();
    return uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    headers.forEach(response::setHeader);
    chain.doFilter(request, response);
  }
}
