package org.zerodistance.web.site.discovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.zerodistance.city.house.House;
import org.zerodistance.city.house.Houses;
import org.zerodistance.web.kernel.assets.Assets;

/** The web app manifest (W3C), with which a phone puts the site on its home screen. */
@Path("/manifest.webmanifest")
@RequestScoped
public class ManifestResource {
  private static final int[] SIZES = {192, 512};

  @Inject Houses houses;
  @Inject Assets assets;

  @GET
  public Response manifest() {
    House house = houses.current();
    JsonArrayBuilder icons = Json.createArrayBuilder();
    for (int size : SIZES) {
      icons.add(
          Json.createObjectBuilder()
              .add("src", assets.address("img/icon-" + size + ".png"))
              .add("sizes", size + "x" + size)
              .add("type", "image/png")
              .add("purpose", "any maskable"));
    }
    String manifest =
        Json.createObjectBuilder()
            .add("id", "/")
            .add("name", house.name())
            .add("short_name", house.name())
            .add("lang", "zh-CN")
            .add("start_url", "/")
            .add("scope", "/")
            .add("display", "minimal-ui")
            .add("background_color", "#ffffff")
            .add("theme_color", "#9d1b1e")
            .add("icons", icons)
            .build()
            .toString();
    return Response.ok(manifest)
        .header(HttpHeaders.CONTENT_TYPE, "application/manifest+json")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .build();
  }
}
