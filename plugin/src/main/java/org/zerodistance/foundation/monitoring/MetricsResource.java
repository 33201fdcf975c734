package org.zerodistance.foundation.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.zerodistance.foundation.platform.Site;
import org.zerodistance.foundation.platform.ThrowableFormatter;

/**
 * The metrics of this node, for a collector that authenticates with the operator's token. When no
 * token is set, the address does not exist.
 */
@Path("/internal/metrics")
@RequestScoped
public class MetricsResource {
  private static final System.Logger LOG = System.getLogger(MetricsResource.class.getName());

  @Inject Site site;
  @Inject Instance<Metered> metered;
  @Inject Meters meters;

  @GET
  public Response metrics(@HeaderParam("Authorization") String authorization) {
    if (site.operatorToken().isEmpty()) {
      return Response.status(404).build();
    }
    if (!site.provesOperator(authorization)) {
      return Response.status(401).header("WWW-Authenticate", "Bearer").build();
    }
    Metrics metrics = new Metrics();
    for (Metered one : metered) {
      try {
        one.measure(metrics);
      } catch (RuntimeException e) {
        // The metrics of other sources are needed most when one is broken.
        LOG.log(System.Logger.Level.WARNING, "figures are missing: " + ThrowableFormatter.trace(e));
      }
    }
    return Response.ok(metrics.text(meters.snapshots()))
        .type("application/openmetrics-text;version=1.0.0;charset=utf-8")
        .header("Cache-Control", "no-store")
        .build();
  }
}
