package org.zerodistance.web.kernel.filters;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.web.kernel.errors.ErrorResponses;
import org.zerodistance.web.kernel.pages.WebConfig;

/**
 * Refuses requests that no reader's browser sends: path parameters ({@code ;jsessionid=}), TRACE,
 * and foreign host names in {@code Host}. IP addresses are accepted, because nobody can point a
 * foreign name at this site with them.
 */
public class MalformedRequestFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String BARE_ADDRESS = "[0-9.]+|\\[[0-9a-f:.%]+]";

  @Inject private transient Site site;
  @Inject private transient WebConfig config;
  @Inject private transient ErrorResponses answers;

  private transient String ownHost;

  @Override
  public void init() {
    ownHost = URI.create(site.baseUrl()).getHost();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (hasPathParameter(request)) {
      answers.ofStatus(404).send(response);
    } else if (request.getMethod().equals("TRACE") || request.getMethod().equals("TRACK")) {
      answers.ofStatus(405).send(response);
    } else if (!isOurs(request.getServerName())) {
      answers.named(421, "unknown-host").send(response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean hasPathParameter(HttpServletRequest request) {
    String uri = request.getRequestURI();
    // The container removes session ids from the address before this filter sees it.
    return uri.contains(";") || uri.contains("%3B") || request.isRequestedSessionIdFromURL();
  }

  private boolean isOurs(String name) {
    String host = name.toLowerCase(Locale.ROOT);
    return host.equals(ownHost)
        || host.equals("localhost")
        || config.hosts().contains(host)
        || host.matches(BARE_ADDRESS)
        || host.contains(":");
  }
}
