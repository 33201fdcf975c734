package org.zerodistance.web.kernel.filters;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.zerodistance.foundation.ratelimit.CallerAddress;
import org.zerodistance.foundation.ratelimit.RateLimiter;
import org.zerodistance.web.kernel.errors.ErrorResponses;
import org.zerodistance.web.kernel.uploads.TimedBody;

/**
 * Keeps slow bodies from taking all threads of the server. Of each network, and of all, a bounded
 * number is read at once; the next one is refused without being read. Each must come at a least
 * rate and within a time ({@link TimedBody}). A body that does not say its length is refused: the
 * server waits for the end of a chunk's first line without returning, so nobody could time it, and
 * no browser sends one.
 */
public class SlowBodyFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Bodies of people end within seconds. */
  private static final String RETRY_SECONDS = "10";

  @Inject private transient CallerAddress caller;
  @Inject private transient ErrorResponses answers;

  private final transient BodyCounts counts = new BodyCounts();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getHeader("Transfer-Encoding") != null) {
      response.setHeader("Connection", "close");
      answers.ofStatus(411).send(response);
      return;
    }
    if (request.getContentLengthLong() <= 0) {
      chain.doFilter(request, response);
      return;
    }
    String network = RateLimiter.network(caller.address());
    BodyCounts.Room room = counts.enter(network);
    if (room != BodyCounts.Room.FREE) {
      response.setHeader("Connection", "close");
      response.setHeader("Retry-After", RETRY_SECONDS);
      answers.ofStatus(room == BodyCounts.Room.NETWORK_FULL ? 429 : 503).send(response);
      return;
    }
    TimedRequest timed = new TimedRequest(request, response, () -> counts.leave(network));
    try {
      chain.doFilter(timed, response);
    } finally {
      timed.ended();
    }
  }

  private static final class TimedRequest extends HttpServletRequestWrapper
      implements TimedBody.Observer {
    private final HttpServletResponse response;
    private final Runnable leave;
    private ServletInputStream body;
    private boolean left;

    TimedRequest(HttpServletRequest request, HttpServletResponse response, Runnable leave) {
      super(request);
      this.response = response;
      this.leave = leave;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (body == null) {
        body = new TimedBody(super.getInputStream(), System::nanoTime, this);
      }
      return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void ended() {
      if (!left) {
        left = true;
        leave.run();
      }
    }

    @Override
    public void tooSlow() {
      // Else the server would read the rest, to use the connection again.
      if (!response.isCommitted()) {
        response.setHeader("Connection", "close");
      }
    }
  }
}
