package org.zerodistance.outward.api;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.zerodistance.foundation.platform.Tokens;

/** Sends JSON with a strong ETag, or 304 when the client's copy is current. */
final class ConditionalJson {
  private static final int TAG_BYTES = 12;

  private ConditionalJson() {}

  static Response ok(Request request, JsonObject body) {
    String text = body.toString();
    byte[] hash = Tokens.sha256(text);
    EntityTag tag = new EntityTag(HexFormat.of().formatHex(hash, 0, TAG_BYTES));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(text.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON);
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "public, no-cache").build();
  }
}
