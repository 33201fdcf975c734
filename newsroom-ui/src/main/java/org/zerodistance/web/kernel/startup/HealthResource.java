package org.zerodistance.web.kernel.startup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Health checks for load balancers and launchers, without further information. */
@Path("/health")
@RequestScoped
public class HealthResource {
  private static final int SECONDS_TO_ANSWER = 2;

  @Inject Readiness readiness;
  @Inject DataSource database;

  /** Answers while the process is alive. */
  @GET
  @Path("live")
  public Response live() {
    return state(true);
  }

  /** Answers 200 when the application is ready and its database answers. */
  @GET
  @Path("ready")
  public Response ready() {
    return state(readiness.isOpen() && isDatabaseThere());
  }

  private boolean isDatabaseThere() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS_TO_ANSWER);
    } catch (SQLException gone) {
      return false;
    }
  }

  private static Response state(boolean up) {
    return Response.status(up ? 200 : 503)
        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}")
        .build();
  }
}
