package org.zerodistance.web.kernel.photos;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.zerodistance.media.attachments.PhotoAccess.OpenPhoto;

/** Creates the response with a photo's file. */
public final class PhotoResponses {
  /**
   * The content of an address never changes, but a photo can be taken off, and then it has to
   * disappear from all caches within minutes.
   */
  private static final String FOR_EVERYBODY = "public, max-age=300, must-revalidate";

  private PhotoResponses() {}

  /** The photo for somebody who may see it; caches ask again whether it may still be seen. */
  public static Optional<Response> of(Optional<OpenPhoto> photo, Request request) {
    return photo.map(open -> open.everybody() ? shared(open, request) : own(open));
  }

  public static Optional<Response> of(Optional<OpenPhoto> photo) {
    return photo.map(PhotoResponses::own);
  }

  private static Response shared(OpenPhoto open, Request request) {
    EntityTag tag = new EntityTag(open.file().getFileName().toString());
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    return (same != null ? same : Response.ok(open.file().toFile(), "image/jpeg"))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, FOR_EVERYBODY)
        .build();
  }

  private static Response own(OpenPhoto open) {
    return Response.ok(open.file().toFile(), "image/jpeg")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
