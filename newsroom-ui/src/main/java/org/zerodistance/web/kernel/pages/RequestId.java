package org.zerodistance.web.kernel.pages;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a request, for log and error pages. A trusted proxy may send one: the trace of a W3C
 * {@code traceparent}, or an {@code X-Request-Id} of 8 to 64 letters, digits, dots, hyphens and
 * underscores. Ids from other clients are ignored. The id does not identify a person and is no
 * secret.
 */
public final class RequestId {
  /** The header of the response, and of a proxy's request. */
  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = RequestId.class.getName();

  /** Version 00 of <a href="https://www.w3.org/TR/trace-context/">Trace Context</a>. */
  private static final Pattern TRACE =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private static final Pattern BROUGHT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

  private RequestId() {}

  /** Gives the request an id. */
  public static String give(HttpServletRequest request, boolean fromTrustedProxy) {
    String id =
        (fromTrustedProxy
                ? of(request.getHeader("traceparent"), request.getHeader(HEADER))
                : Optional.<String>empty())
            .orElseGet(() -> HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** The id from a proxy, if it has a valid form. */
  static Optional<String> of(String traceparent, String requestId) {
    if (traceparent != null) {
      Matcher trace = TRACE.matcher(traceparent.strip());
      if (trace.matches()) {
        return Optional.of(trace.group(1));
      }
    }
    return Optional.ofNullable(requestId).filter(id -> BROUGHT.matcher(id).matches());
  }

  public static Optional<String> find(ServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
  }
}
