package org.zerodistance.web.kernel.filters;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.zerodistance.foundation.sql.SqlCount;
import org.zerodistance.web.kernel.pages.WebConfig;

/** Adds the number of SQL statements of a response as {@code Server-Timing}, if configured. */
@Provider
@PreMatching
@Priority(0)
@Dependent
public class ServerTimingFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private final WebConfig config;

  @Inject
  ServerTimingFilter(WebConfig config) {
    this.config = config;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    SqlCount.reset();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (config.showSqlCount()) {
      response.getHeaders().putSingle("Server-Timing", "sql;desc=" + SqlCount.get());
    }
  }
}
