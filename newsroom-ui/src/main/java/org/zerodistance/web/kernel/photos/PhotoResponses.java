package org.zerodistance.web.kernel.photos;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.media.attachments.PhotoAccess.OpenPhoto;

/** Creates the response with a photo's file. */
public final class PhotoResponses {
  /**
   * The content of an address never changes, but a case can become non-public again, and then its
   * photos should disappear from shared caches within a day.
   */
  private static final String FOR_EVERYBODY = "public, max-age=86400, immutable";

  private PhotoResponses() {}

  public static Optional<Response> of(Optional<OpenPhoto> photo) {
    return photo.map(
        open ->
            Response.ok(open.file().toFile(), "image/jpeg")
                .header(HttpHeaders.CACHE_CONTROL, open.everybody() ? FOR_EVERYBODY : "no-store")
                .build());
  }
}
