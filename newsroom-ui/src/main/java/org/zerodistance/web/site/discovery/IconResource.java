package org.zerodistance.web.site.discovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.zerodistance.web.kernel.assets.Assets;

/** The icons at the addresses that clients ask without being told. */
@Path("/{name: favicon\\.ico|apple-touch-icon\\.png}")
@RequestScoped
public class IconResource {
  @Inject Assets assets;

  @GET
  public Response icon(@PathParam("name") String name) {
    String path = name.equals("favicon.ico") ? "img/icon-32.png" : "img/icon-180.png";
    return Response.ok(assets.find(path).orElseThrow())
        .header(HttpHeaders.CONTENT_TYPE, "image/png")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
        .build();
  }
}
