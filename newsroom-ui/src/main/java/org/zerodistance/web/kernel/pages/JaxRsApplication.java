package org.zerodistance.web.kernel.pages;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The JAX-RS application: all resources and providers in the WAR. */
@ApplicationPath("/")
public class JaxRsApplication extends Application {
  /**
   * The names are Jersey's. It would describe all addresses at {@code /application.wadl} and in
   * answers to OPTIONS, and would make the addresses of redirects from the request's own {@code
   * Host}.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl",
        true,
        "jersey.config.server.headers.location.relative.resolution.disabled",
        true);
  }
}
