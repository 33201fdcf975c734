package org.zerodistance.web.kernel.filters;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.zerodistance.web.kernel.errors.ErrorResponses;
import org.zerodistance.web.kernel.startup.Readiness;

/** Answers all requests with 503 until the application is ready. */
public class ReadinessFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Readiness readiness;
  @Inject private transient ErrorResponses answers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    if (readiness.isOpen() || path.startsWith("/health/") || path.startsWith("/assets/")) {
      chain.doFilter(request, response);
    } else {
      answers.named(503, "opening").send(response);
    }
  }
}
