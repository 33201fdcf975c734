package org.zerodistance.web.kernel.photos;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.media.attachments.PhotoAccess.OpenPhoto;

/** How the file of a photo is sent. */
public final class PhotoResponses {
  /**
   * The content of an address never changes; but a case can be closed to the public again, and then
   * its photos should be gone from shared caches within a day.
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
