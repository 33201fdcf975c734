package org.zerodistance.web.kernel.filters;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.zerodistance.foundation.monitoring.LogContext;
import org.zerodistance.foundation.monitoring.Meters;
import org.zerodistance.web.kernel.pages.RequestId;
import org.zerodistance.web.kernel.pages.Route;
import org.zerodistance.web.kernel.pages.WebConfig;

/**
 * Gives each request its id, before all other filters. The id is in each log line of the request,
 * in the header {@value RequestId#HEADER} of the response and on error pages. Also times the
 * request under the template of its route.
 */
public class RequestIdFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

  @Inject private transient Meters meters;
  @Inject private transient WebConfig config;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id =
        RequestId.find(request)
            .orElseGet(
                () ->
                    RequestId.give(
                        request, config.trustedProxies().contains(request.getRemoteAddr())));
    response.setHeader(RequestId.HEADER, id);
    LogContext context = LogContext.open("request", id);
    long begun = System.nanoTime();
    boolean thrown = true;
    try {
      chain.doFilter(request, response);
      thrown = false;
    } finally {
      // A request that the container forwards to the error page was already counted.
      if (request.getDispatcherType() == DispatcherType.REQUEST) {
        meters.request(
            Route.of(request),
            METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER",
            thrown ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus(),
            System.nanoTime() - begun);
      }
      context.close();
    }
  }
}
