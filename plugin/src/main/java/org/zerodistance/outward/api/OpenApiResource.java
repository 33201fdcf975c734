package org.zerodistance.outward.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.zerodistance.foundation.platform.Site;

/**
 * Serves the description of the API. The document is written by hand beside the resources, because
 * the container's generated one would list every page as well; a test compares it with the real
 * responses.
 */
@Path("/openapi")
@RequestScoped
public class OpenApiResource {
  private static final String DOCUMENT = "openapi.json";

  @Inject Site site;

  @GET
  public Response document(@Context Request request) {
    return Response.fromResponse(
            ConditionalJson.ok(
                request,
                jakarta.json.Json.createObjectBuilder(read())
                    .add(
                        "servers",
                        ApiJson.array(
                            List.of(site.baseUrl()),
                            url -> ApiJson.object().put("url", url).build()))
                    .build()))
        .header("Access-Control-Allow-Origin", "*")
        .build();
  }

  static JsonObject read() {
    try (InputStream in =
            Objects.requireNonNull(OpenApiResource.class.getResourceAsStream(DOCUMENT));
        JsonReader reader = jakarta.json.Json.createReader(in)) {
      return reader.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
