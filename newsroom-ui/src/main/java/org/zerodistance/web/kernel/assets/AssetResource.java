package org.zerodistance.web.kernel.assets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;

/** Serves the files of {@link Assets}. */
@Path("/assets")
@RequestScoped
public class AssetResource {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css;charset=UTF-8"),
          Map.entry("js", "text/javascript;charset=UTF-8"),
          Map.entry("mjs", "text/javascript;charset=UTF-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"));

  @Inject Assets assets;

  @GET
  @Path("{fingerprint}/{path: .+}")
  public Response asset(
      @PathParam("fingerprint") String fingerprint, @PathParam("path") String path) {
    int dot = path.lastIndexOf('.');
    // Without a dot it would be the name of a folder.
    String type = dot < 0 ? null : TYPES.get(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    byte[] content = type == null ? null : assets.find(path).orElse(null);
    if (content == null) {
      throw new NotFoundException();
    }
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_TYPE, type)
        // The server compresses text files for clients that accept it.
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .header(
            HttpHeaders.CACHE_CONTROL,
            assets.lasting(fingerprint) ? "public, max-age=31536000, immutable" : "no-cache")
        .build();
  }
}
