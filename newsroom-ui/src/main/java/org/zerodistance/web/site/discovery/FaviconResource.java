package org.zerodistance.web.site.discovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.zerodistance.web.kernel.assets.Assets;

/** The icon at the address that browsers ask without being told. */
@Path("/favicon.ico")
@RequestScoped
public class FaviconResource {
  @Inject Assets assets;

  @GET
  public Response icon() {
    return IconResponse.of(assets, "img/icon-32.png");
  }
}
