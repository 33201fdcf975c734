package org.zerodistance.web.site.reader;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.house.MapArea;
import org.zerodistance.foundation.platform.Site;

/**
 * Serves the drawing of the house's area: from the jar of the demo city, or a file of the house.
 */
@Path("/map/city.svg")
@RequestScoped
public class MapResource {
  private static final int LARGEST = 4_000_000;

  @Inject Houses houses;
  @Inject Site site;

  @GET
  public Response drawing() throws IOException {
    String name = houses.current().map().map(MapArea::image).orElse("");
    try (InputStream in = open(name)) {
      if (in == null) {
        throw new NotFoundException();
      }
      return Response.ok(in.readNBytes(LARGEST))
          .header(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
          .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
          .build();
    }
  }

  private InputStream open(String name) throws IOException {
    if (name.matches("demo/[a-z-]+\\.svg")) {
      return MapArea.class.getResourceAsStream("/" + name);
    }
    if (name.matches("[A-Za-z0-9-]+\\.svg") && Files.isRegularFile(site.data().resolve(name))) {
      return Files.newInputStream(site.data().resolve(name));
    }
    return null;
  }
}
