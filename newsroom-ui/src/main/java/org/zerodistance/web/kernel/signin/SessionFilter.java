package org.zerodistance.web.kernel.signin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.zerodistance.city.signin.Sessions;
import org.zerodistance.web.kernel.pages.Visitor;

/** Recognises the sender of a request by the session, before all other processing. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@Dependent
public class SessionFilter implements ContainerRequestFilter {
  private final SessionCookie cookie;
  private final Sessions sessions;
  private final Visitor visitor;

  @Inject
  SessionFilter(SessionCookie cookie, Sessions sessions, Visitor visitor) {
    this.cookie = cookie;
    this.sessions = sessions;
    this.visitor = visitor;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String path = visitor.path();
    if (path.startsWith("/assets/") || path.startsWith("/health/")) {
      return;
    }
    cookie.token().flatMap(sessions::viewer).ifPresent(visitor::recognised);
  }
}
