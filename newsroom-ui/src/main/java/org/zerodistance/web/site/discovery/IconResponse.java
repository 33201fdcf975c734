package org.zerodistance.web.site.discovery;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.zerodistance.web.kernel.assets.Assets;

/** Answers with an icon under an address that never changes, so that a new one is seen in a day. */
final class IconResponse {
  private IconResponse() {}

  static Response of(Assets assets, String path) {
    return Response.ok(assets.find(path).orElseThrow())
        .header(HttpHeaders.CONTENT_TYPE, "image/png")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
        .build();
  }
}
