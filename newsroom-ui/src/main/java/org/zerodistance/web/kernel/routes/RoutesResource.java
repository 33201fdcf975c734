package org.zerodistance.web.kernel.routes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.zerodistance.foundation.platform.Site;

/**
 * The addresses of the running application, a line each with method and template, for tests of all
 * addresses. Open only with the operator's token.
 */
@Path("/internal/routes")
@RequestScoped
public class RoutesResource {
  @Inject Site site;
  @Inject RouteTable routes;

  @GET
  public Response list(@HeaderParam("Authorization") String authorization) {
    if (site.operatorToken().isEmpty()) {
      return Response.status(404).build();
    }
    if (!site.provesOperator(authorization)) {
      return Response.status(401).header("WWW-Authenticate", "Bearer").build();
    }
    String lines =
        routes.all().stream()
            .map(r -> r.verb() + " " + r.template())
            .distinct()
            .collect(Collectors.joining("\n", "", "\n"));
    return Response.ok(lines, "text/plain;charset=utf-8")
        .header("Cache-Control", "no-store")
        .build();
  }
}
