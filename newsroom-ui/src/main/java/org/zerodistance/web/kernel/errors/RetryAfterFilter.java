package org.zerodistance.web.kernel.errors;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Adds {@code Retry-After} to refusals for a while, unless the response has one. The page says the
 * exact time; a program that comes back after a minute does no harm.
 */
@Provider
@Dependent
public class RetryAfterFilter implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER)) {
      seconds(response.getStatus())
          .ifPresent(s -> response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, s));
    }
  }

  /** The value for a status; empty when trying again is of no use. */
  static Optional<String> seconds(int status) {
    return switch (status) {
      case 429 -> Optional.of("60");
      case 503 -> Optional.of("5");
      default -> Optional.empty();
    };
  }
}
