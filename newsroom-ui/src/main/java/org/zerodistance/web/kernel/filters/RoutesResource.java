package org.zerodistance.web.kernel.filters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.zerodistance.foundation.platform.Site;

/**
 * The routes of the running application for its operator, one in a line: what a proxy may forward,
 * and what a test must ask. When no operator's token is set, the address does not exist.
 */
@Path("/internal/routes")
@RequestScoped
public class RoutesResource {
  @Inject Site site;
  @Inject RouteRegistry routes;

  @GET
  public Response list(@HeaderParam("Authorization") String authorization) {
    if (site.operatorToken().isEmpty()) {
      return Response.status(404).build();
    }
    if (!site.provesOperator(authorization)) {
      return Response.status(401).header("WWW-Authenticate", "Bearer").build();
    }
    return Response.ok(String.join("\n", routes.list()) + "\n")
        .type("text/plain;charset=utf-8")
        .header("Cache-Control", "no-store")
        .build();
  }
}
